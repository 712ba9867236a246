import type { Mark } from './marks.ts';
import { isElement, isShadowRoot, parentOf, type Owner } from './nodes.ts';

interface Entry {
  scan: number;
  marks: Mark[];
}

/** All marks of the document, by owner. Only owners with marks are in here. */
export class Book {
  readonly #entries = new Map<Owner, Entry>();
  /** Told what is no longer in the page, or was found anew. */
  readonly #forgotten: (marks: readonly Mark[], owner: Owner) => void;

  constructor(forgotten: (marks: readonly Mark[], owner: Owner) => void) {
    this.#forgotten = forgotten;
  }

  has(owner: Owner): boolean {
    return this.#entries.has(owner);
  }

  marksOf(owner: Owner): readonly Mark[] {
    return this.#entries.get(owner)?.marks ?? [];
  }

  /** Those that a text is part of: they belong to something around it. */
  at(text: Text): Mark[] {
    const marks: Mark[] = [];
    for (let at = text.parentNode; at !== null; at = parentOf(at)) {
      if (!isElement(at) && !isShadowRoot(at)) continue;
      marks.push(...this.marksOf(at).filter(({ nodes }) => nodes.includes(text)));
    }
    return marks;
  }

  all(): Mark[] {
    return [...this.#entries.values()].flatMap(({ marks }) => marks);
  }

  /** A scan has read the owner anew: what an older scan found there goes. False where a later scan has been there already. */
  renew(owner: Owner, scan: number): boolean {
    const entry = this.#entries.get(owner);
    if (entry === undefined || entry.scan === scan) return true;
    if (entry.scan > scan) return false;
    this.#drop(owner, entry);
    return true;
  }

  add(mark: Mark, scan: number): void {
    const entry = this.#entries.get(mark.owner);
    if (entry === undefined) this.#entries.set(mark.owner, { scan, marks: [mark] });
    else entry.marks.push(mark);
  }

  forget(owner: Owner): void {
    const entry = this.#entries.get(owner);
    if (entry !== undefined) this.#drop(owner, entry);
  }

  /** Forgets owners that are no longer in the document, or that no scan since `oldest` has found. */
  sweep(oldest = 0): void {
    this.#entries.forEach((entry, owner) => {
      if (entry.scan < oldest || !owner.isConnected) this.#drop(owner, entry);
    });
  }

  #drop(owner: Owner, entry: Entry): void {
    this.#entries.delete(owner);
    this.#forgotten(entry.marks, owner);
  }
}
