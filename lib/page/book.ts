import type { Mark } from './marks.ts';
import type { Owner } from './nodes.ts';

interface Entry {
  scan: number;
  marks: Mark[];
}

/** All marks of the document, by owner and by text node. Only owners with marks are in here. */
export class Book {
  readonly #entries = new Map<Owner, Entry>();
  readonly #byText = new WeakMap<Text, Mark[]>();
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

  at(text: Text): readonly Mark[] {
    return this.#byText.get(text) ?? [];
  }

  *all(): Generator<Mark> {
    for (const entry of this.#entries.values()) yield* entry.marks;
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
    for (const node of mark.nodes) {
      const there = this.#byText.get(node);
      if (there?.[0]?.owner !== mark.owner) this.#byText.set(node, [mark]);
      else there.push(mark);
    }
  }

  forget(owner: Owner): void {
    const entry = this.#entries.get(owner);
    if (entry !== undefined) this.#drop(owner, entry);
  }

  /** Forgets owners that are no longer in the document, or that no scan since `oldest` has found. */
  sweep(oldest = 0): void {
    for (const [owner, entry] of this.#entries) {
      if (entry.scan < oldest || !owner.isConnected) this.#drop(owner, entry);
    }
  }

  #drop(owner: Owner, entry: Entry): void {
    this.#entries.delete(owner);
    for (const mark of entry.marks) {
      for (const node of mark.nodes) {
        // A node that has moved belongs to another owner by now.
        if (this.#byText.get(node)?.[0]?.owner === owner) this.#byText.delete(node);
      }
    }
    this.#forgotten(entry.marks, owner);
  }
}
