// Whether an identifier stands at a place, character by character: in full width too, with invisible characters in between,
// its signs defanged. No space, no accent, no look-alike.
import { DEFANGED } from '../../intel/defanged.ts';
import { UNITS } from '../table/unpack.ts';
import { IRREGULAR } from '../unit.ts';

const FULL_WIDTH = 0xfee0;

function plain(code: number, isCaseSensitive: boolean): number {
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - FULL_WIDTH : code;
  return !isCaseSensitive && narrow >= 0x41 && narrow <= 0x5a ? narrow + 0x20 : narrow;
}

/** Zero-width characters and the like; not the marks that belong to a letter. */
export const isInvisible = (text: string, at: number): boolean => UNITS[text.charCodeAt(at)] === IRREGULAR;

/** How many units the character takes that ends or begins at the place; 0 where another one stands there. */
function widthOf(
  text: string,
  at: number,
  isBefore: boolean,
  expected: string,
  isCaseSensitive: boolean,
): number {
  const code = text.charCodeAt(isBefore ? at - 1 : at);
  if (plain(code, isCaseSensitive) === expected.charCodeAt(0)) return 1;
  const spellings = DEFANGED.get(expected);
  if (spellings === undefined) return 0;
  const stands = ({ length }: string): string =>
    isBefore ? text.slice(Math.max(0, at - length), at) : text.slice(at, at + length);
  return spellings.find((each) => stands(each).toLowerCase() === each)?.length ?? 0;
}

/** Where `expected` ends that starts at `at`; -1 where it doesn't stand there. */
export function endOf(text: string, at: number, expected: string, isCaseSensitive: boolean): number {
  for (let i = 0; i < expected.length; i++) {
    while (i > 0 && at < text.length && isInvisible(text, at)) at++;
    const width = at < text.length ? widthOf(text, at, false, expected.charAt(i), isCaseSensitive) : 0;
    if (width === 0) return -1;
    at += width;
  }
  return at;
}

/** Where `expected` starts that ends before `at`; -1 where it doesn't stand there. */
export function startOf(text: string, at: number, expected: string, isCaseSensitive: boolean): number {
  for (let i = expected.length - 1; i >= 0; i--) {
    while (at > 0 && isInvisible(text, at - 1)) at--;
    const width = at > 0 ? widthOf(text, at, true, expected.charAt(i), isCaseSensitive) : 0;
    if (width === 0) return -1;
    at -= width;
  }
  return at;
}
