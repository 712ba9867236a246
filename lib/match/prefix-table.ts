// Open addressing by the hash of a prefix (some whole tokens of a name): which form ends here, and which symbols may follow.
// Two prefixes with one hash share a slot; that only lets a walk go on for nothing, since each hit is compared with its form.
import { inSteps } from './sliced-work.ts';

/** Words per slot: hash, form + 1, mask. A slot with neither form nor mask is free. */
export const SLOT = 3;
/** From this load on it should grow, which takes a while; at the other it must. */
const CROWDED = 0.7;
const FULL = 0.9;

/** In the word of the form: the token of this hash is also one that identifiers are found by. */
const ANCHOR = 1 << 31;

/** The form + 1 that ends at a slot; 0 for none. */
export const headAt = (table: Int32Array, at: number): number => (table[at + 1] ?? 0) & ~ANCHOR;

export const isAnchor = (table: Int32Array, at: number): boolean => (table[at + 1] ?? 0) < 0;

/** The offset of the slot that holds `hash`, or of the free one where it would stand. */
export function findSlot(table: Int32Array, hash: number): number {
  const mask = table.length / SLOT - 1;
  let slot = (hash ^ (hash >>> 15)) & mask;
  for (;;) {
    const at = slot * SLOT;
    if (table[at] === hash || isFree(table, at)) return at;
    slot = (slot + 1) & mask;
  }
}

export const isFree = (table: Int32Array, at: number): boolean => table[at + 1] === 0 && table[at + 2] === 0;

/** A prefix table that grows. */
export class PrefixTable {
  words = new Int32Array(1024 * SLOT);
  private used = 0;

  get slots(): number {
    return this.words.length / SLOT;
  }

  /** The form + 1 that ends at this hash; 0 for none. */
  formAt(hash: number): number {
    return headAt(this.words, findSlot(this.words, hash));
  }

  /** A form ends here, and symbols in `mask` (bit = symbol mod 32) follow; 0 leaves what was there. */
  add(hash: number, formPlusOne: number, mask: number): void {
    const at = this.slotFor(hash);
    if (formPlusOne !== 0) this.words[at + 1] = ((this.words[at + 1] ?? 0) & ANCHOR) | formPlusOne;
    this.words[at + 2] = (this.words[at + 2] ?? 0) | mask;
    this.makeRoom();
  }

  /** Identifiers are found by a token of this hash. */
  anchor(hash: number): void {
    const at = this.slotFor(hash);
    this.words[at + 1] = (this.words[at + 1] ?? 0) | ANCHOR;
    this.makeRoom();
  }

  private slotFor(hash: number): number {
    const at = findSlot(this.words, hash);
    if (isFree(this.words, at)) this.used++;
    this.words[at] = hash;
    return at;
  }

  private makeRoom(): void {
    if (this.used <= this.slots * FULL) return;
    const steps = this.grow();
    while (steps.next().done !== true);
  }

  get isCrowded(): boolean {
    return this.used > this.slots * CROWDED;
  }

  /** Nothing may be added before it is done. */
  *grow(): Generator<void, void> {
    const old = this.words;
    const words = new Int32Array(old.length * 2);
    yield* inSteps(old.length / SLOT, (first, end) => {
      for (let from = first * SLOT; from < end * SLOT; from += SLOT) {
        if (isFree(old, from)) continue;
        const to = findSlot(words, old[from] ?? 0);
        words[to] = old[from] ?? 0;
        words[to + 1] = old[from + 1] ?? 0;
        words[to + 2] = old[from + 2] ?? 0;
      }
    });
    this.words = words;
  }
}
