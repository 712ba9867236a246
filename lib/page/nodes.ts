// Small questions to DOM nodes. `instanceof` is avoided: nodes of other frames fail it, and it costs more in hot loops.

/** Node.TEXT_NODE and its like: looking them up there costs as much as the question. */
const ELEMENT = 1;
const TEXT = 3;
const FRAGMENT = 11;

/** Whose text a block is: an element, or a shadow root with text directly in it. */
export type Owner = Element | ShadowRoot;

/**
 * What a node itself has. In Chromium a form gives a field of that name in its place (<input name="nextSibling">), and a walk would go
 * round for ever; Firefox shows an extension the true ones.
 */
export const own = <N extends object, K extends keyof N>(node: N, key: K): N[K] =>
  import.meta.env.FIREFOX || !(node instanceof HTMLFormElement)
    ? node[key]
    : Reflect.get(HTMLElement.prototype, key, node);

type Method = (...args: unknown[]) => unknown;
type ArgumentsOf<F> = F extends (...args: infer A extends unknown[]) => unknown ? A : never;
type ResultOf<F> = F extends (...args: never[]) => infer R ? R : never;

/** Calls a method of its own. */
export function ask<N extends object, K extends keyof N>(
  node: N,
  method: K,
  ...args: ArgumentsOf<N[K]>
): ResultOf<N[K]>;
export function ask(node: Record<string, Method>, method: string, ...args: unknown[]): unknown {
  return import.meta.env.FIREFOX ? node[method]?.(...args) : own(node, method).apply(node, args);
}

export const firstOf = (node: Node): Node | null => own(node, 'firstChild');

export const parentOf = (node: Node): ParentNode | null => own(node, 'parentNode');

export const isText = (node: Node): node is Text => node.nodeType === TEXT;

export const isElement = (node: Node): node is Element =>
  node.nodeType === ELEMENT || (!import.meta.env.FIREFOX && node instanceof HTMLFormElement);

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
  const root = ask(element, 'getRootNode');
  return isShadowRoot(root) ? root.host : null;
}

/** Nearest ancestor or self that matches, also outside of the shadow roots around the node. */
export function closestOf(node: Node, selector: string): Element | null {
  for (let at = isElement(node) ? node : above(node); at !== null; at = hostOf(at)) {
    const found = ask(at, 'closest', selector);
    if (found !== null) return found;
  }
  return null;
}

/** In the viewport. */
export const boxOf = (of: Element | Range): DOMRect => ask(of, 'getBoundingClientRect');

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
