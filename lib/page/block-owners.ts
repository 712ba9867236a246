import { isElement, isShadowRoot, matches, parentOf, type Owner } from './nodes.ts';
import { kindOfTag, type TagKind } from './tag-kinds.ts';

type IsSkipped = (element: Element) => boolean;

/** For a part of a page: asks each element. */
export function skippedBy(skip: readonly string[]): IsSkipped {
  const selector = skip.join();
  return (element) => matches(element, selector);
}

/** Elements; a larger page is not searched in one go, which would hold it up. */
const LARGE = 20_000;

/** For whole trees: looks for all of them first, as there are few or none. */
export function skippedIn(trees: readonly ParentNode[], skip: readonly string[]): IsSkipped {
  // Counting them all would take its time, too.
  if (document.getElementsByTagName('*').item(LARGE) !== null) return skippedBy(skip);
  const skipped = new Set(trees.flatMap((tree) => skip.flatMap((each) => [...tree.querySelectorAll(each)])));
  return skipped.size === 0 ? () => false : (element) => skipped.has(element);
}

/** Which block a text belongs to. Remembers what it was asked, so it lives no longer than one scan: pages change. */
export class Owners {
  readonly #isSkipped: IsSkipped;
  readonly #known = new Map<Node, Owner | null>();

  constructor(isSkipped: IsSkipped) {
    this.#isSkipped = isSkipped;
  }

  kindOf(element: Element): TagKind {
    return this.#isSkipped(element) ? 'skip' : kindOfTag(element.localName);
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
    const parent = kind === 'block' ? parentOf(node) : node.parentNode;
    if (parent === node.ownerDocument) return node;
    const around = this.of(parent);
    return kind === 'block' && around !== null ? node : around;
  }
}
