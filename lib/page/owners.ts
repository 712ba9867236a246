import { isElement, isShadowRoot, type Owner } from './nodes.ts';
import { kindOfTag, type TagKind } from './tags.ts';

/** Which block a text belongs to. Remembers what it was asked, so it lives no longer than one scan: pages change. */
export class Owners {
  readonly #skip: string;
  readonly #plain: boolean;
  readonly #known = new Map<Node, Owner | null>();

  /** `plain`: nothing that matches `skip` is in the page, so nobody needs to be asked. */
  constructor(skip: string, plain: boolean) {
    this.#skip = skip;
    this.#plain = plain;
  }

  kindOf(element: Element): TagKind {
    const kind = kindOfTag(element.localName);
    if (this.#plain || kind === 'skip' || !element.hasAttributes()) return kind;
    return element.matches(this.#skip) ? 'skip' : kind;
  }

  /** Whether it ends the text before it. */
  breaks(node: Node): boolean {
    return isElement(node) && this.kindOf(node) !== 'inline';
  }

  /** Nearest block around or at a node (a text's parent); null where the text is not to be read. */
  of(node: Node | null): Owner | null {
    if (node === null) return null;
    const known = this.#known.get(node);
    if (known !== undefined) return known;
    const kind = isElement(node) ? this.kindOf(node) : 'block';
    const owner = kind === 'skip' ? null : this.#find(node, kind);
    // Most inline elements hold one text: remembering them costs more than asking again.
    if (kind !== 'inline') this.#known.set(node, owner);
    return owner;
  }

  #find(node: Node, kind: TagKind): Owner | null {
    if (isShadowRoot(node)) return this.of(node.host) === null ? null : node;
    if (!isElement(node)) return null;
    if (node.parentNode === node.ownerDocument) return node;
    const around = this.of(node.parentNode);
    return kind === 'block' && around !== null ? node : around;
  }
}
