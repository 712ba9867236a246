// Reading units out of text at any place, surrogate pairs and expansions included. For everything but the hot loop.
import { UNITS } from './table/unpack.ts';
import { ATTACHED, ESCAPE, GROUPS, KANA_MARK, SIGN } from './unit.ts';

const MATH_HIGH = 0xd835;
const INVISIBLE_HIGH = 0xdb40;
const NOTHING: readonly number[] = [];

const isLow = (code: number): boolean => (code & 0xfc00) === 0xdc00;
const isPairHigh = (code: number): boolean => code === MATH_HIGH || code === INVISIBLE_HIGH;

/** Text with no symbol of its own folds by what NFKD makes of it. */
function expand(character: string): readonly number[] {
  const units: number[] = [];
  const plain = character.normalize('NFKD');
  for (let i = 0; i < plain.length; i++) {
    const unit = UNITS[plain.charCodeAt(i)] ?? 0;
    if (unit >= 0) units.push(unit);
  }
  return units;
}

const expansions = new Map<number, readonly number[]>();

function expansionOf(codePoint: number): readonly number[] {
  let units = expansions.get(codePoint);
  if (units === undefined) {
    units = expand(String.fromCodePoint(codePoint));
    expansions.set(codePoint, units);
  }
  return units;
}

/** How many UTF-16 units the irregular character at `at` takes. */
export const widthAt = (text: string, at: number): 1 | 2 =>
  isPairHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1)) ? 2 : 1;

/** The units of an irregular character: none where it vanishes. All of one word class where there are several. */
export function unitsAt(text: string, at: number): readonly number[] {
  const code = text.charCodeAt(at);
  if (((UNITS[code] ?? 0) & ESCAPE) === 0) return NOTHING;
  if (!isPairHigh(code)) return expansionOf(code);
  if (!isLow(text.charCodeAt(at + 1))) return [SIGN | code];
  return code === INVISIBLE_HIGH ? NOTHING : expansionOf(text.codePointAt(at) ?? code);
}

const vanishes = (text: string, at: number): boolean => unitsAt(text, at).length === 0;

/** The first place from `at` on that doesn't vanish, or the end of the text. */
export function skipVanishing(text: string, at: number): number {
  while (at < text.length && (UNITS[text.charCodeAt(at)] ?? 0) < 0 && vanishes(text, at))
    at += widthAt(text, at);
  return at;
}

/** The unit at `at`, the first of several; 0 past the end. */
export function unitAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const unit = UNITS[text.charCodeAt(at)] ?? 0;
  return unit >= 0 ? unit : (unitsAt(text, at)[0] ?? 0);
}

/** The first unit from `at` on that doesn't vanish; 0 past the end. */
export const unitAfter = (text: string, at: number): number => unitAt(text, skipVanishing(text, at));

/** Where the character before `at` starts. */
function previous(text: string, at: number): number {
  return at >= 2 && isLow(text.charCodeAt(at - 1)) && isPairHigh(text.charCodeAt(at - 2)) ? at - 2 : at - 1;
}

/** The last unit before `at` that doesn't vanish; 0 at the start. */
export function unitBefore(text: string, at: number): number {
  while (at > 0) {
    at = previous(text, at);
    const unit = UNITS[text.charCodeAt(at)] ?? 0;
    if (unit >= 0) return unit;
    const last = unitsAt(text, at).at(-1);
    if (last !== undefined) return last;
  }
  return 0;
}

/** A mention that ends at `end` with combining marks and the prolonged sound mark that belong to its last letter. */
export function withAttached(text: string, end: number, afterKana: boolean): number {
  const attached = (unit: number): boolean =>
    unit < 0 ? (unit & ATTACHED) !== 0 : afterKana && (unit & KANA_MARK) !== 0 && (unit & 0xffff) === 0x30fc;
  while (end < text.length && attached(UNITS[text.charCodeAt(end)] ?? 0)) end++;
  return end;
}

/** The units of any character: one where it is regular. */
function unitsOf(text: string, at: number): readonly number[] {
  const unit = UNITS[text.charCodeAt(at)] ?? 0;
  return unit < 0 ? unitsAt(text, at) : [unit];
}

function slowTokenStart(text: string, end: number): number {
  let start = end;
  let after = 0;
  for (let at = end; at > 0;) {
    at = previous(text, at);
    const units = unitsOf(text, at);
    const [first, last] = [units[0], units.at(-1)];
    if (first === undefined || last === undefined) continue;
    if (start < end && (last & after & GROUPS) === 0) break;
    start = at;
    after = first;
  }
  return start;
}

/** Where the token starts that ends at `end`. */
export function tokenStart(text: string, end: number): number {
  let start = end - 1;
  let unit = UNITS[text.charCodeAt(start)] ?? 0;
  while (unit >= 0 && start > 0) {
    const before = UNITS[text.charCodeAt(start - 1)] ?? 0;
    if (before >= 0 && (before & unit & GROUPS) === 0) break;
    unit = before;
    start--;
  }
  const isPair = start > 1 && isLow(text.charCodeAt(start - 1)) && isPairHigh(text.charCodeAt(start - 2));
  return unit < 0 || isPair || isLow(text.charCodeAt(start)) ? slowTokenStart(text, end) : start;
}
