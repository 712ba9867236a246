// A small renderer that holds on to the page's nodes as client A's does: each node of its tree points at one node of the page, a
// changed text is a new text node put in the old one's place, and fast lists count childNodes. Whoever moves a node breaks it.

const listify = (children) =>
  children
    .flat(Infinity)
    .filter((child) => child !== undefined && child !== false)
    .map((child) => (typeof child === 'object' ? child : { text: String(child) }));

/** `fast`: children with keys, inserted by number. `raw`: children are not ours. */
export const h = (tag, attributes, ...children) => ({
  tag,
  attributes: attributes ?? {},
  children: listify(children),
});

const OWN = new Set(['fast', 'raw', 'key']);

function setAttributes(element, attributes, before = {}) {
  for (const [name, value] of Object.entries(attributes)) {
    if (OWN.has(name) || before[name] === value) continue;
    if (name === 'className') element.className = value;
    else element.setAttribute(name, value);
  }
  for (const name of Object.keys(before))
    if (!(name in attributes) && !OWN.has(name)) element.removeAttribute(name);
}

function create(node) {
  if (node.text !== undefined) return (node.target = document.createTextNode(node.text));
  node.target = document.createElement(node.tag);
  setAttributes(node.target, node.attributes);
  for (const child of node.children) node.target.appendChild(create(child));
  return node.target;
}

function updateFast(parent, before, after) {
  const known = new Map(before.map((node) => [node.attributes.key, node]));
  const wanted = new Set(after.map((node) => node.attributes.key));
  for (const [key, node] of known) if (!wanted.has(key)) parent.removeChild(node.target);
  after.forEach((node, at) => {
    const old = known.get(node.attributes.key);
    if (old === undefined) parent.insertBefore(create(node), parent.childNodes[at] ?? null);
    else update(parent, old, node);
  });
}

function updateChildren(parent, before, after) {
  for (let at = 0; at < Math.max(before.length, after.length); at += 1) {
    const [old, node] = [before[at], after[at]];
    if (node === undefined) parent.removeChild(old.target);
    else if (old === undefined) parent.appendChild(create(node));
    else update(parent, old, node);
  }
}

function update(parent, old, node) {
  if (old === node) return;
  const isSame =
    old.tag === node.tag && old.attributes?.key === node.attributes?.key && old.text === node.text;
  if (!isSame) {
    parent.replaceChild(create(node), old.target);
    return;
  }
  node.target = old.target;
  if (node.tag === undefined) return;
  setAttributes(node.target, node.attributes, old.attributes);
  const renew = node.attributes.fast === true ? updateFast : updateChildren;
  renew(node.target, old.children, node.children);
}

/** What is wrong with the page, seen from the tree. */
function problemsOf(node, problems) {
  if (problems.length > 5 || node.text !== undefined || node.attributes.raw === true) return;
  const name = `<${node.tag} class="${node.attributes.className ?? ''}">`;
  const { childNodes, className } = node.target;
  if (className !== (node.attributes.className ?? '')) problems.push(`${name} has the class "${className}"`);
  if (childNodes.length !== node.children.length)
    problems.push(`${name} has ${childNodes.length} nodes, not ${node.children.length}`);
  node.children.forEach((child, at) => {
    if (childNodes[at] !== child.target) problems.push(`${name}: node ${at} is not ours`);
    if (child.text !== undefined && child.target.data !== child.text)
      problems.push(`${name} says "${child.target.data}"`);
    problemsOf(child, problems);
  });
}

export function newRoot(element) {
  element.replaceChildren();
  let current = { tag: 'body', attributes: {}, children: [], target: element };
  return {
    /** Throws as the page's nodes do; then the tree stays what it was, and the next rendering throws again. */
    render(children) {
      const next = { ...current, children: listify(children) };
      updateChildren(element, current.children, next.children);
      current = next;
    },
    check() {
      const problems = [];
      for (const child of current.children) problemsOf(child, problems);
      if (current.children.some((child, at) => element.childNodes[at] !== child.target))
        problems.push('<body> is not ours');
      return problems;
    },
  };
}
