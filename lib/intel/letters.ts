// Letters as patterns of words need them. A browser compiles a pattern when it is first used, and \p{L} has hundreds of ranges, with
// the flag "i" still more: patterns that name it kept a background that had just woken busy for 150 ms. What is no letter takes few.

/** Inside [^…]: blanks, punctuation, symbols and halves of surrogate pairs, but no hyphen and no digit. Marks count as letters. */
const SIGNS =
  '\\0-,./:-@\\[-`{-\\xa9\\xab-\\xb4\\xb6-\\xb9\\xbb-\\xbf\\xd7\\xf7\\u02c2-\\u02c5\\u02d2-\\u02df\\u037e\\u0387\\u0482\\u055a-\\u055f\\u0589\\u058a\\u05be\\u05c0\\u05c3\\u05c6\\u05f3\\u05f4' +
  '\\u0600-\\u060f\\u061b-\\u061f\\u066a-\\u066d\\u06d4\\u0964\\u0965\\u0e3f\\u0e4f\\u0e5a\\u0e5b\\u1360-\\u1368\\u17d4-\\u17d6\\u17d8-\\u17db' +
  '\\u2000-\\u2bff\\u2e00-\\u3004\\u3008-\\u3030\\u303d-\\u3040\\u30a0\\u30fb\\ud800-\\uf8ff\\ufe00-\\ufe6f\\ufeff' +
  '\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\uffe0-\\uffff';

/** Each stands for one character, in a pattern without the flag "u". */
export const LETTER = `[^\\d${SIGNS}-]`;
export const NO_LETTER = `[\\d${SIGNS}-]`;
export const LETTER_OR_DIGIT = `[^${SIGNS}-]`;
/** Of a word that may have hyphens. */
export const OF_WORD = `[^${SIGNS}]`;
