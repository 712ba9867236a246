// Text → the words that it is searched by. Both sides of the search fold alike: letters without case and accents, words split
// where letters meet digits, so that "apt29" and "APT-29" are the same two words.

/** Marks on letters, but not those that make another letter of a kana. */
const ACCENTS = /[\p{Mn}--[\u3099\u309a]]/gv;
const APOSTROPHES = /['’‘`´ʼ]/g;
const WORDS = /\p{Nd}+|[\p{L}\p{Mc}ー]+/gu;
/** Scripts that write words without spaces between them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const INNER_CAPITAL = /(?<=\p{Ll})(?=\p{Lu})/u;

/** UTF-16 units; what is longer is no word that anyone types. */
const MAX_WORD = 64;

const fold = (text: string): string =>
  text.normalize('NFKD').replace(ACCENTS, '').replace(APOSTROPHES, '').normalize('NFC').toLowerCase();

/** The words of a text, folded, in order. */
export const wordsOf = (text: string): string[] =>
  (fold(text).match(WORDS) ?? []).map((word) => word.slice(0, MAX_WORD));

/**
 * What else a name can be found by the beginning of: "Sec" in "UserSec", each character of "海莲花", "fancybear". `words` are
 * its own.
 */
export function innerWords(name: string, words: readonly string[]): string[] {
  const parts = name.split(INNER_CAPITAL).slice(1).flatMap(wordsOf);
  const tails = words
    .filter((word) => UNSPACED.test(word))
    .flatMap((word) => Array.from({ length: word.length - 1 }, (_, index) => word.slice(index + 1)));
  const joined = words.length > 1 ? [words.join('').slice(0, MAX_WORD)] : [];
  return [...parts, ...tails, ...joined];
}
