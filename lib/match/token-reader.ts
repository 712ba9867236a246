// Reads text token by token the way names are compared: folded, runs of spaces as one, and without what writers leave out
// or put in at will. A token is a run of letters of one script, a run of digits, one character of a script without spaces,
// or one sign. The lexicon is compiled and text is matched by this same reader.
//
//   "APT 29's"  →  apt | 29 | ' | s      a single space or hyphen between a letter and a digit doesn't count
//   "Cozy  Bear" → cozy | ␠bear          a space goes with the token after it
import { UNITS } from './table/unpack.ts';
import { skipVanishing, unitAt, unitsAt, widthAt } from './text.ts';
import { GROUPS, HYPHEN, IRREGULAR, KANA, KANA_MARK, SPACE, SPACE_UNIT, isDigit, isLetter } from './unit.ts';

/** Longer names are left out. */
export const MAX_SYMBOLS = 128;

export const PRIME = 0x01000193;

export class TokenReader {
  /** What was read so far; `length` of them count. */
  readonly symbols = new Uint16Array(MAX_SYMBOLS);
  length = 0;
  /** Of all units read so far. */
  hash = 0;
  /** Where the last token ends, in the text. */
  position = 0;
  /** The last unit read. */
  last = 0;
  /** The first unit of the last token. */
  first = 0;
  private text = '';
  private spaced = false;

  begin(text: string, at: number): void {
    this.text = text;
    this.position = at;
    this.length = 0;
    this.hash = 0;
    this.last = 0;
  }

  /**
   * Reads the next token. False at the end of the text, for a token whose first symbol isn't in `mask` (bit = symbol mod 32),
   * and where more than MAX_SYMBOLS would stand.
   */
  next(mask: number): boolean {
    const at = this.passGap();
    if (at >= this.text.length) return false;
    this.first = unitAt(this.text, at);
    if (((mask >>> (this.first & 31)) & 1) === 0) return false;
    if (this.spaced && !(isLetter(this.last) && isDigit(this.first)) && !this.push(SPACE_UNIT)) return false;
    return this.token(at);
  }

  /** Where the next token starts; `spaced` says whether a space stands before it. */
  private passGap(): number {
    const { text, position } = this;
    this.spaced = false;
    const unit = position < text.length ? (UNITS[text.charCodeAt(position)] ?? 0) : 0;
    if ((unit & (IRREGULAR | SPACE | HYPHEN | KANA_MARK)) === 0) return position;
    return this.passMarkedGap(this.passMarks());
  }

  private passMarks(): number {
    let at = skipVanishing(this.text, this.position);
    if ((this.last & KANA) === 0) return at;
    while ((unitAt(this.text, at) & KANA_MARK) !== 0) at = skipVanishing(this.text, at + 1);
    return at;
  }

  private passMarkedGap(at: number): number {
    const unit = unitAt(this.text, at);
    if ((unit & SPACE) !== 0) return this.passSpaces(at);
    if ((unit & HYPHEN) === 0 || !isLetter(this.last)) return at;
    const after = skipVanishing(this.text, at + 1);
    return isDigit(unitAt(this.text, after)) ? after : at;
  }

  private passSpaces(at: number): number {
    this.spaced = true;
    while ((unitAt(this.text, at) & SPACE) !== 0) at = skipVanishing(this.text, at + 1);
    return at;
  }

  /** Reads regular units in a tight loop and leaves it only for the others. */
  private token(at: number): boolean {
    const { text } = this;
    do {
      if (!this.take(at) || !this.takeRegular()) return false;
      at = skipVanishing(text, this.position);
    } while ((this.last & GROUPS & unitAt(text, at)) !== 0);
    return true;
  }

  private take(at: number): boolean {
    const unit = UNITS[this.text.charCodeAt(at)] ?? 0;
    if (unit >= 0) {
      this.position = at + 1;
      return this.push(unit);
    }
    this.position = at + widthAt(this.text, at);
    return unitsAt(this.text, at).every((each) => this.push(each));
  }

  private takeRegular(): boolean {
    const { text, symbols } = this;
    const end = Math.min(text.length, this.position + MAX_SYMBOLS - this.length);
    let { position, length, hash, last } = this;
    for (; position < end; position++) {
      const unit = UNITS[text.charCodeAt(position)] ?? 0;
      if (unit < 0 || (unit & last & GROUPS) === 0) break;
      symbols[length++] = unit;
      hash = Math.imul(hash ^ unit, PRIME);
      last = unit;
    }
    this.position = position;
    this.length = length;
    this.hash = hash;
    this.last = last;
    return length < MAX_SYMBOLS;
  }

  private push(unit: number): boolean {
    if (this.length === MAX_SYMBOLS) return false;
    this.symbols[this.length++] = unit;
    this.hash = Math.imul(this.hash ^ unit, PRIME);
    this.last = unit;
    return true;
  }
}
