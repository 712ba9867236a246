// The hot loop: reads each UTF-16 unit once and notes where tokens end that may be the first of a name, and where letters
// meet digits, signs or letters of another script as in disguised words.
//
// It rolls a hash over the current token and notes it at each edge between two tokens; once a chunk is read, the filter says with
// which of its tokens a name may begin. Nothing in it branches on the text, because such branches cost more than the work: each
// unit is noted, and what was noted stays only where the count goes up. Where a token starts is found out later, for the few
// that count. The loop is left for units with the sign bit (vanishing characters, expansions, the two surrogates that matter),
// which are dealt with one at a time. Fields are copied to variables and back: that makes it fast too.
import { UNITS } from './table/unpack.ts';
import { unitsAt, widthAt } from './text.ts';
import { PRIME } from './token-reader.ts';
import { DISGUISE, GROUPS } from './unit.ts';

/** Characters per call of `scan`; a multiple of what the second-level cache holds of text and buffer. */
export const CHUNK = 4096;

/**
 * The candidates of the chunk that was scanned last: where the first token of each ends (with DISGUISE beside it where both
 * neighbours may stand in one disguised word), and its hash.
 * One buffer for all scans, which never overlap: constants are faster in the hot loop, and short texts cost no allocation.
 * While a chunk is read all of its edges stand in them: at most two to a character, where it is an irregular one.
 */
export const ends = new Int32Array(2 * CHUNK);
export const hashes = new Int32Array(2 * CHUNK);

export class CandidateScanner {
  private readonly filter: Int32Array;
  private readonly text: string;
  private position = 0;
  private hash = 0;
  private before = 0;
  private count = 0;

  constructor(filter: Int32Array, text: string) {
    this.filter = filter;
    this.text = text;
  }

  get done(): boolean {
    return this.position >= this.text.length;
  }

  /** Scans the next chunk; how many candidates it has. */
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
    return this.sift();
  }

  /** Leaves those that the filter lets through, and disguises. */
  private sift(): number {
    const { filter, count } = this;
    const mask = filter.length - 1;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const hash = hashes[i] ?? 0;
      const end = ends[i] ?? 0;
      ends[kept] = end;
      hashes[kept] = hash;
      kept += (((filter[(hash >>> 5) & mask] ?? 0) >>> (hash & 31)) & 1) | (end >>> 30);
    }
    return kept;
  }

  private run(end: number): void {
    const { text } = this;
    let { position, hash, before, count } = this;
    for (; position < end; position++) {
      const unit = UNITS[text.charCodeAt(position)] ?? 0;
      if (unit < 0) break;
      const both = unit & before;
      /** All ones between two tokens, else 0. */
      const edge = ((both & GROUPS) - 1) >> 31;
      ends[count] = position | (both & DISGUISE);
      hashes[count] = hash;
      count -= edge;
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
