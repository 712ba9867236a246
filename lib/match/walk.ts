// From the first token of a candidate to where names end: token by token, as long as the prefix table says that a name goes on.
//
// Nearly all text is plain: letters and single spaces. That is walked here, by its hash alone; whatever is more (vanishing
// characters, hyphens, several spaces, the marks between Kana) is left to the TokenReader, from the start.
import type { Sections } from './layout.ts';
import { findSlot, headAt, isFree } from './prefix-table.ts';
import { MAX_SYMBOLS, PRIME, TokenReader } from './token-reader.ts';
import { UNITS } from './table/unpack.ts';
import { GROUPS, HYPHEN, IRREGULAR, isDigit, isLetter, KANA_MARK, LATIN, SPACE, SPACE_UNIT } from './unit.ts';

/** What only the reader passes rightly. */
const NOT_PLAIN = IRREGULAR | HYPHEN | KANA_MARK;

export const READER = new TokenReader();

export const LETTER_S = 0x73;
const S_UNIT = UNITS[LETTER_S] ?? LATIN;
/** Takes a multiplication by PRIME back. */
const INVERSE = 0x359c449b;

/** The first token is let through whatever it starts with. */
export const ANY_SYMBOL = -1;

/** The second half of a pair, which is one character. */
const isLow = (code: number): boolean => (code & 0xfc00) === 0xdc00;

type Step = 'on' | 'end' | 'not-plain';

export class Walk {
  /** Where forms may end on the last walk: flat pairs of end in the text, form + 1 (negative where an -s stands behind the end). */
  readonly formEnds = new Int32Array(4 * MAX_SYMBOLS);
  endCount = 0;
  private readonly table: Sections['table'];
  private readonly text: string;
  private position = 0;
  private hash = 0;
  /** The last unit passed. */
  private last = 0;

  constructor({ table }: Sections, text: string) {
    this.table = table;
    this.text = text;
  }

  /** The first token begins at `start`, ends at `end` and has this hash, whose place in the table is `slot`. */
  run(start: number, end: number, hash: number, slot: number): void {
    this.position = end;
    this.hash = hash;
    const code = this.text.charCodeAt(end - 1);
    this.last = UNITS[code] ?? 0;
    this.endCount = 0;
    let step: Step = this.last < 0 || isLow(code) ? 'not-plain' : 'on';
    for (let at = slot; step === 'on';) {
      this.notePlural(this.text);
      this.noteEnd(at);
      step = this.next(this.table[at + 2] ?? 0);
      if (step !== 'on') break;
      at = findSlot(this.table, this.hash);
      if (!isFree(this.table, at)) continue;
      this.notePlural(this.text);
      return;
    }
    if (step === 'not-plain') this.slowly(this.text, start);
  }

  /** The first token of another text. */
  runOn(text: string): void {
    this.slowly(text, 0);
  }

  private noteEnd(slot: number): void {
    const head = headAt(this.table, slot);
    if (head === 0) return;
    this.formEnds[this.endCount++] = this.position;
    this.formEnds[this.endCount++] = head;
  }

  /** What was passed so far may be a name without its last letter. */
  private notePlural(text: string): void {
    if (this.last !== S_UNIT || text.charCodeAt(this.position - 1) !== LETTER_S) return;
    const head = headAt(this.table, findSlot(this.table, Math.imul(this.hash, INVERSE) ^ S_UNIT));
    if (head === 0) return;
    this.formEnds[this.endCount++] = this.position - 1;
    this.formEnds[this.endCount++] = -head;
  }

  /** Passes the next token if its first symbol is in `mask`; see TokenReader.next. */
  private next(mask: number): Step {
    const { text } = this;
    if (mask === 0 || this.position === text.length) return 'end';
    const unit = UNITS[text.charCodeAt(this.position)] ?? 0;
    if ((unit & NOT_PLAIN) !== 0) return 'not-plain';
    return (unit & SPACE) === 0 ? this.token(this.position, unit, mask) : this.spaced(mask);
  }

  private spaced(mask: number): Step {
    const { text, last } = this;
    const at = this.position + 1;
    if (at === text.length) return 'end';
    const unit = UNITS[text.charCodeAt(at)] ?? 0;
    if ((unit & (NOT_PLAIN | SPACE)) !== 0) return 'not-plain';
    const hash = this.hash;
    if (!(isLetter(last) && isDigit(unit))) this.hash = Math.imul(hash ^ SPACE_UNIT, PRIME);
    return this.token(at, unit, mask);
  }

  private token(from: number, first: number, mask: number): Step {
    if (((mask >>> (first & 31)) & 1) === 0) return 'end';
    const { text } = this;
    let [at, unit, hash] = [from, first, this.hash];
    let last: number;
    do {
      hash = Math.imul(hash ^ unit, PRIME);
      last = unit;
      at++;
      unit = at < text.length ? (UNITS[text.charCodeAt(at)] ?? 0) : 0;
    } while ((unit & last & GROUPS) !== 0);
    this.position = at;
    this.hash = hash;
    this.last = last;
    return unit < 0 ? 'not-plain' : 'on';
  }

  private slowly(text: string, start: number): void {
    this.endCount = 0;
    READER.begin(text, start);
    for (let mask = ANY_SYMBOL; mask !== 0 && READER.next(mask);) {
      const slot = findSlot(this.table, READER.hash);
      this.position = READER.position;
      this.hash = READER.hash;
      this.last = READER.last;
      this.notePlural(text);
      if (isFree(this.table, slot)) return;
      this.noteEnd(slot);
      mask = this.table[slot + 2] ?? 0;
    }
  }
}
