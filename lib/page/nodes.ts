// Small questions to DOM nodes. `instanceof` is avoided: nodes of other frames fail it, and it costs more in hot loops.

/** Node.TEXT_NODE and its like: looking them up there costs as much as the question. */
const ELEMENT = 1;
const TEXT = 3;
const FRAGMENT = 11;

/** Whose text a block is: an element, or a shadow root with text directly in it. */
export type Owner = Element | ShadowRoot;

/**
 * In Chromium a form gives a field of that name in place of what it has itself (<input name="nextSibling">), and a walk would go round
 * for ever; Firefox shows an extension the true ones.
 */
const isForm = (node: object): node is HTMLFormElement => node instanceof HTMLFormElement;

const own = <K extends keyof HTMLFormElement>(form: HTMLFormElement, key: K): HTMLFormElement[K] =>
  Reflect.get(HTMLElement.prototype, key, form);

export const firstOf = (node: Node): Node | null =>
  import.meta.env.FIREFOX || !isForm(node) ? node.firstChild : own(node, 'firstChild');

export const nextOf = (node: Node): Node | null =>
  import.meta.env.FIREFOX || !isForm(node) ? node.nextSibling : own(node, 'nextSibling');

export const parentOf = (node: Node): ParentNode | null =>
  import.meta.env.FIREFOX || !isForm(node) ? node.parentNode : own(node, 'parentNode');

export const matches = (element: Element, selector: string): boolean =>
  import.meta.env.FIREFOX || !isForm(element)
    ? element.hasAttributes() && element.matches(selector)
    : own(element, 'matches').call(element, selector);

export const isVisible = (element: Element, options: CheckVisibilityOptions): boolean =>
  import.meta.env.FIREFOX || !isForm(element)
    ? element.checkVisibility(options)
    : own(element, 'checkVisibility').call(element, options);

export const closest = (element: Element, selector: string): Element | null =>
  import.meta.env.FIREFOX || !isForm(element)
    ? element.closest(selector)
    : own(element, 'closest').call(element, selector);

/** In the viewport. */
export const boxOf = (of: Element | Range): DOMRect =>
  import.meta.env.FIREFOX || !isForm(of)
    ? of.getBoundingClientRect()
    : own(of, 'getBoundingClientRect').call(of);

export const isText = (node: Node): node is Text => node.nodeType === TEXT;

export const isElement = (node: Node): node is Element =>
  import.meta.env.FIREFOX ? node.nodeType === ELEMENT : node.nodeType === ELEMENT || isForm(node);

export const isShadowRoot = (node: Node): node is ShadowRoot => node.nodeType === FRAGMENT && 'host' in node;

/** The element that stands for an owner in questions of layout. */
export const elementOf = (owner: Owner): Element => (isElement(owner) ? owner : owner.host);

/** The element around a node; across the edge of a shadow root its host. */
export function above(node: Node): Element | null {
  const parent = parentOf(node);
  if (parent === null || isElement(parent)) return parent;
  return isShadowRoot(parent) ? parent.host : null;
}

function hostOf(element: Element): Element | null {
  const root =
    import.meta.env.FIREFOX || !isForm(element)
      ? element.getRootNode()
      : own(element, 'getRootNode').call(element);
  return isShadowRoot(root) ? root.host : null;
}

/** Nearest ancestor or self that matches, also outside of the shadow roots around the node. */
export function closestOf(node: Node, selector: string): Element | null {
  for (let at = isElement(node) ? node : above(node); at !== null; at = hostOf(at)) {
    const found = closest(at, selector);
    if (found !== null) return found;
  }
  return null;
}

/** Takes text nodes only, and has no acceptNode callback: that costs five times the walk. */
export const walkTexts = (root: Node): TreeWalker => document.createTreeWalker(root, NodeFilter.SHOW_TEXT);

/** Nothing that a name could stand in. Collapsible space, also NBSP. */
export function isBlank(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x20 && unit !== 0xa0) return false;
  }
  return true;
}
