// From the first token of a candidate to where names end: token by token, as long as the prefix table says that a name goes on.
//
// Nearly all text is plain: letters, signs and spaces. That is walked here, by its hash alone; whatever is more (vanishing
// characters, the marks between Kana) is left to the TokenReader, from the start.
import type { Sections } from './layout.ts';
import { findSlot, headAt, isFree } from './prefix-table.ts';
import { MAX_SYMBOLS, PRIME, TokenReader } from './token-reader.ts';
import { UNITS } from './table/unpack.ts';
import { GROUPS, HYPHEN, IRREGULAR, isDigit, isLetter, KANA_MARK, LATIN, SPACE, SPACE_UNIT } from './unit.ts';

/** What only the reader passes rightly. */
const NOT_PLAIN = IRREGULAR | KANA_MARK;

export const READER = new TokenReader();

export const LETTER_S = 0x73;
const S_UNIT = UNITS[LETTER_S] ?? LATIN;
/** Takes a multiplication by PRIME back. */
const INVERSE = 0x359c449b;

/** The first token is let through whatever it starts with. */
export const ANY_SYMBOL = -1;

/** The second half of a pair, which is one character. */
const isLow = (code: number): boolean => (code & 0xfc00) === 0xdc00;

export class Walk {
  /** Where forms may end on the last walk: flat pairs of end in the text, form + 1 (negative where an -s stands behind the end). */
  readonly formEnds = new Int32Array(4 * MAX_SYMBOLS);
  endCount = 0;
  private readonly table: Sections['table'];
  private readonly text: string;

  constructor({ table }: Sections, text: string) {
    this.table = table;
    this.text = text;
  }

  /** The first token begins at `start`, ends at `end` and has this hash, whose place in the table is `slot`. */
  run(start: number, end: number, hash: number, slot: number): void {
    this.endCount = 0;
    const code = this.text.charCodeAt(end - 1);
    const last = UNITS[code] ?? 0;
    if (last < 0 || isLow(code) || !this.plainly(end, hash, last, slot)) this.slowly(this.text, start);
  }

  /** On from a first token's end. All in one function and in variables, since it runs for each tenth word. False for what is not plain. */
  private plainly(position: number, hash: number, last: number, slot: number): boolean {
    const { text, table } = this;
    for (;;) {
      if (last === S_UNIT) this.notePlural(text, position, hash);
      if (isFree(table, slot)) return true;
      this.noteEnd(slot, position);
      const mask = table[slot + 2] ?? 0;
      if (mask === 0 || position >= text.length) return true;
      let unit = UNITS[text.charCodeAt(position)] ?? 0;
      const isSpaced = (unit & SPACE) !== 0;
      while ((unit & SPACE) !== 0) {
        if (++position >= text.length) return true;
        unit = UNITS[text.charCodeAt(position)] ?? 0;
      }
      if ((unit & HYPHEN) !== 0) {
        const after = UNITS[text.charCodeAt(position + 1)] ?? 0;
        if (after < 0) return false;
        if (isDigit(after) && isLetter(last) && !isSpaced) {
          position++;
          unit = after;
        }
      }
      if ((unit & NOT_PLAIN) !== 0) return false;
      if (((mask >>> (unit & 31)) & 1) === 0) return true;
      if (isSpaced && !(isLetter(last) && isDigit(unit))) hash = Math.imul(hash ^ SPACE_UNIT, PRIME);
      do {
        hash = Math.imul(hash ^ unit, PRIME);
        last = unit;
        unit = ++position < text.length ? (UNITS[text.charCodeAt(position)] ?? 0) : 0;
      } while ((unit & last & GROUPS) !== 0);
      if (unit < 0) return false;
      slot = findSlot(table, hash);
    }
  }

  /** The first token of another text. */
  runOn(text: string): void {
    this.slowly(text, 0);
  }

  private noteEnd(slot: number, position: number): void {
    const head = headAt(this.table, slot);
    if (head === 0) return;
    this.formEnds[this.endCount++] = position;
    this.formEnds[this.endCount++] = head;
  }

  /** What was passed so far, which ends in an s, may be a name without it. */
  private notePlural(text: string, position: number, hash: number): void {
    if (text.charCodeAt(position - 1) !== LETTER_S) return;
    const head = headAt(this.table, findSlot(this.table, Math.imul(hash, INVERSE) ^ S_UNIT));
    if (head === 0) return;
    this.formEnds[this.endCount++] = position - 1;
    this.formEnds[this.endCount++] = -head;
  }

  private slowly(text: string, start: number): void {
    this.endCount = 0;
    READER.begin(text, start);
    for (let mask = ANY_SYMBOL; mask !== 0 && READER.next(mask);) {
      const slot = findSlot(this.table, READER.hash);
      if (READER.last === S_UNIT) this.notePlural(text, READER.position, READER.hash);
      if (isFree(this.table, slot)) return;
      this.noteEnd(slot, READER.position);
      mask = this.table[slot + 2] ?? 0;
    }
  }
}
