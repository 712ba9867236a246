// From the first token of a candidate to where names end: token by token, as long as the prefix table says that a name goes on.
//
// Nearly all text is plain: letters and single spaces. That is walked here, by its hash alone; whatever is more (vanishing
// characters, hyphens, several spaces, the marks between Kana) is left to the TokenReader, from the start.
import type { Sections } from './layout.ts';
import { findSlot, isFree } from './prefix-table.ts';
import { MAX_SYMBOLS, PRIME, TokenReader } from './token-reader.ts';
import { UNITS } from './table/unpack.ts';
import { GROUPS, HYPHEN, IRREGULAR, isDigit, isLetter, KANA_MARK, SPACE, SPACE_UNIT } from './unit.ts';

/** What only the reader passes rightly. */
const NOT_PLAIN = IRREGULAR | HYPHEN | KANA_MARK;

export const READER = new TokenReader();

/** The first token is let through whatever it starts with. */
export const ANY_SYMBOL = -1;

/** The second half of a pair, which is one character. */
const isLow = (code: number): boolean => (code & 0xfc00) === 0xdc00;

type Step = 'on' | 'end' | 'not-plain';

export class Walk {
  /** Where forms may end on the last walk: flat pairs of end in the text, form + 1. */
  readonly formEnds = new Int32Array(2 * MAX_SYMBOLS);
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
      this.noteEnd(at);
      step = this.next(this.table[at + 2] ?? 0);
      if (step !== 'on') break;
      at = findSlot(this.table, this.hash);
      if (isFree(this.table, at)) return;
    }
    if (step === 'not-plain') this.runSlowly(start);
  }

  private noteEnd(slot: number): void {
    const head = this.table[slot + 1] ?? 0;
    if (head === 0) return;
    this.formEnds[this.endCount++] = this.position;
    this.formEnds[this.endCount++] = head;
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

  private runSlowly(start: number): void {
    this.endCount = 0;
    READER.begin(this.text, start);
    for (let mask = ANY_SYMBOL; mask !== 0 && READER.next(mask);) {
      const slot = findSlot(this.table, READER.hash);
      if (isFree(this.table, slot)) return;
      this.position = READER.position;
      this.noteEnd(slot);
      mask = this.table[slot + 2] ?? 0;
    }
  }
}
