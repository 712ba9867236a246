import { BLOCK_BREAK } from '../messages/page.ts';
import type { Owner } from './nodes.ts';

/** A text node in a batch: `start` is where it begins in the batch's text, `base` what to take off for an offset in the node. */
export interface Piece {
  node: Text;
  owner: Owner;
  start: number;
  base: number;
}

/** Text on its way to the background: runs joined by BLOCK_BREAK, and where each of its nodes begins. */
export class Batch {
  readonly pieces: Piece[] = [];
  readonly #parts: string[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** With text in here: what is known about them is replaced by what comes back. */
  get owners(): Set<Owner> {
    return new Set(this.pieces.map(({ owner }) => owner));
  }

  get text(): string {
    return this.#parts.join('');
  }

  /** Ends the run: no name goes on over this point. */
  break(): void {
    if (this.#length > 0) this.#push(BLOCK_BREAK);
  }

  /** Appends `text`, which stands in the node from `offset` on. */
  add(node: Text, owner: Owner, text: string, offset: number): void {
    this.pieces.push({ node, owner, start: this.#length, base: this.#length - offset });
    this.#push(text);
  }

  #push(part: string): void {
    this.#parts.push(part);
    this.#length += part.length;
  }
}
