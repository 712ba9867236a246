// Whether an identifier stands at a place, character by character: in full width too, with invisible characters in between,
// its signs defanged. No space, no accent, no look-alike.
import { DEFANGED } from '../../intel/defanged.ts';
import { UNITS } from '../table/unpack.ts';
import { IRREGULAR } from '../unit.ts';

/** Part of the pool of a lexicon: character codes, in lower case unless the case counts. */
export interface Expected {
  codes: Uint16Array;
  from: number;
  to: number;
  isCaseSensitive: boolean;
}

const FULL_WIDTH = 0xfee0;
const DOT = 0x2e;
const AT = 0x40;

function plain(code: number, isCaseSensitive: boolean): number {
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - FULL_WIDTH : code;
  return !isCaseSensitive && narrow >= 0x41 && narrow <= 0x5a ? narrow + 0x20 : narrow;
}

/** Zero-width characters and the like; not the marks that belong to a letter. */
export const isInvisible = (text: string, at: number): boolean => UNITS[text.charCodeAt(at)] === IRREGULAR;

/** How many units a defanged sign takes that begins at the place, or ends there; 0 where none does. */
function widthOfSign(text: string, at: number, isBefore: boolean, code: number): number {
  const stands = ({ length }: string): string =>
    isBefore ? text.slice(Math.max(0, at - length), at) : text.slice(at, at + length);
  const spellings = DEFANGED.get(String.fromCharCode(code)) ?? [];
  return spellings.find((each) => stands(each).toLowerCase() === each)?.length ?? 0;
}

function widthOf(
  text: string,
  at: number,
  isBefore: boolean,
  code: number,
  isCaseSensitive: boolean,
): number {
  if (plain(text.charCodeAt(isBefore ? at - 1 : at), isCaseSensitive) === code) return 1;
  return code === DOT || code === AT ? widthOfSign(text, at, isBefore, code) : 0;
}

/** Where what is expected ends that starts at `at`; -1 where it doesn't stand there. */
export function endOf(text: string, at: number, { codes, from, to, isCaseSensitive }: Expected): number {
  for (let i = from; i < to; i++) {
    while (i > from && isInvisible(text, at)) at++;
    const width = widthOf(text, at, false, codes[i] ?? 0, isCaseSensitive);
    if (width === 0) return -1;
    at += width;
  }
  return at;
}

/** Where what is expected starts that ends before `at`; -1 where it doesn't stand there. */
export function startOf(text: string, at: number, { codes, from, to, isCaseSensitive }: Expected): number {
  for (let i = to - 1; i >= from; i--) {
    while (at > 0 && isInvisible(text, at - 1)) at--;
    const width = at > 0 ? widthOf(text, at, true, codes[i] ?? 0, isCaseSensitive) : 0;
    if (width === 0) return -1;
    at -= width;
  }
  return at;
}
