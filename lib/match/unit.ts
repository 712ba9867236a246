// A unit is how matching sees one UTF-16 code unit: 16 bits of folded symbol below, its class above.
// Equal symbols always have equal classes, so a whole unit can be hashed.

/** Letters that make words, by script. Two neighbours that share a bit stand in one token. */
export const LATIN = 1 << 16;
export const CYRILLIC = 1 << 17;
export const GREEK = 1 << 18;
export const ARABIC = 1 << 19;
export const HEBREW = 1 << 20;
export const OTHER_SCRIPT = 1 << 21;
export const DIGIT = 1 << 22;
/** The underscore goes on with every letter and digit. */
export const UNDERSCORE = 0x7f << 16;
export const GROUPS = 0x7f << 16;
const LETTERS = GROUPS & ~DIGIT;

/** Han, Kana, Hangul, Thai …: scripts without spaces, each character a token of its own. */
export const SELF = 1 << 23;
/** Beside SELF. */
export const KANA = 1 << 24;
/** ・ and ー: nothing after a Kana, a sign elsewhere (Japanese also puts ・ between Latin names). */
export const KANA_MARK = 1 << 25;
export const SPACE = 1 << 26;
export const HYPHEN = 1 << 27;
/** Vanishes, but belongs to the letter before it: combining marks. */
export const ATTACHED = 1 << 28;
/** Folds to several symbols, or needs its surrogate pair: see `unitsAt`. */
export const ESCAPE = 1 << 29;
/** May stand in a disguised word: letters, digits, and signs that look like letters (see weak/skeleton.ts). */
export const DISGUISE = 1 << 30;
/** The sign bit, so that one comparison leaves the hot loop. Without ESCAPE: vanishes. */
export const IRREGULAR = 1 << 31;
export const SIGN = 0;

export const SPACE_UNIT = SPACE | 0x20;

export const isUnderscore = (unit: number): boolean => (unit & GROUPS) === UNDERSCORE;
export const isDigit = (unit: number): boolean => (unit & GROUPS) === DIGIT;
export const isLetter = (unit: number): boolean => (unit & LETTERS) !== 0 && (unit & DIGIT) === 0;

/** Whether a word goes on between two neighbours: letters of one script, or a digit or underscore beside any of these. */
export const joins = (a: number, b: number): boolean =>
  (a & b & GROUPS) !== 0 || (((a | b) & DIGIT) !== 0 && (a & GROUPS) !== 0 && (b & GROUPS) !== 0);
