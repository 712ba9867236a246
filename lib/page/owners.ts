import { isElement, isShadowRoot, type Owner } from './nodes.ts';
import { kindOfTag, type TagKind } from './tags.ts';

/** Which block a text belongs to. Remembers what it was asked, so it lives no longer than one scan: pages change. */
export class Owners {
  readonly #skip: string;
  readonly #known = new Map<Node, Owner | null>();

  constructor(skip: string) {
    this.#skip = skip;
  }

  kindOf(element: Element): TagKind {
    const kind = kindOfTag(element.localName);
    if (kind === 'skip' || !element.hasAttributes()) return kind;
    return element.matches(this.#skip) ? 'skip' : kind;
  }

  /** Nearest block around or at a node (a text's parent); null where the text is not to be read. */
  of(node: Node | null): Owner | null {
    if (node === null) return null;
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const owner = this.#find(node);
    this.#known.set(node, owner);
    return owner;
  }

  #find(node: Node): Owner | null {
    if (isShadowRoot(node)) return this.of(node.host) === null ? null : node;
    if (!isElement(node)) return null;
    const kind = this.kindOf(node);
    if (kind === 'skip') return null;
    if (node.parentNode === node.ownerDocument) return node;
    const around = this.of(node.parentNode);
    return kind === 'block' && around !== null ? node : around;
  }
}
