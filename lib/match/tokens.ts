// The hot loop: reads each UTF-16 unit once and notes where tokens end that may be the first of a name, and where letters
// meet digits, signs or letters of another script as in disguised words.
//
// It rolls a hash over the current token and notes it at each edge between two tokens; once a chunk is read, first-token-filter.ts says
// with which of its tokens a name may begin. Nothing in it branches on the text, because such branches cost more than the work:
// each unit is noted, and what was noted stays only where the count goes up. Where a token starts is found out later, for the
// few that count. The loop is left for units with the sign bit (vanishing characters, expansions, the two surrogates that
// matter), which are dealt with one at a time. Fields are copied to variables and back: that makes it fast too.
import { UNITS } from './table/unpack.ts';
import { unitsAt, widthAt } from './text.ts';
import { PRIME } from './token-reader.ts';
import { DISGUISE, GROUPS } from './unit.ts';

/** Characters per call of `scan`; a multiple of what the second-level cache holds of text and buffer. */
export const CHUNK = 4096;

/**
 * The tokens of the chunk that was scanned last: where each ends (with DISGUISE beside it where both neighbours may stand in
 * one disguised word), and its hash.
 * One buffer for all scans, which never overlap: constants are faster in the hot loop, and short texts cost no allocation.
 * There are at most two edges to a character, where it is an irregular one.
 */
export const ends = new Int32Array(2 * CHUNK);
export const hashes = new Int32Array(2 * CHUNK);

export class TokenScanner {
  private readonly text: string;
  private position = 0;
  private hash = 0;
  private before = 0;
  private count = 0;

  constructor(text: string) {
    this.text = text;
  }

  get done(): boolean {
    return this.position >= this.text.length;
  }

  /** Scans the next chunk; how many tokens end in it. */
  scan(): number {
    const { text } = this;
    const end = Math.min(this.position + CHUNK, text.length);
    this.count = 0;
    this.run(end);
    while (this.position < end) {
      this.takeIrregular();
      this.run(end);
    }
    if (this.done) this.endToken();
    return this.count;
  }

  private run(end: number): void {
    const { text } = this;
    let { position, hash, before, count } = this;
    for (; position < end; position++) {
      const unit = UNITS[text.charCodeAt(position)] ?? 0;
      if (unit < 0) break;
      const both = unit & before;
      /** All ones between two tokens, else 0. No token is noted for a space. */
      const edge = ((both & GROUPS) - 1) >> 31;
      ends[count] = position | (both & DISGUISE);
      hashes[count] = hash;
      count -= edge + ((before >>> 26) & 1);
      hash = Math.imul((hash & ~edge) ^ unit, PRIME);
      before = unit;
    }
    this.position = position;
    this.hash = hash;
    this.before = before;
    this.count = count;
  }

  /** The character at which the loop left, once more and slowly. */
  private takeIrregular(): void {
    for (const unit of unitsAt(this.text, this.position)) {
      if ((unit & this.before & GROUPS) === 0) {
        this.endToken();
        this.hash = 0;
      }
      this.hash = Math.imul(this.hash ^ unit, PRIME);
      this.before = unit;
    }
    this.position += widthAt(this.text, this.position);
  }

  private endToken(): void {
    if (this.count === ends.length) return;
    hashes[this.count] = this.hash;
    ends[this.count++] = this.position;
  }
}
