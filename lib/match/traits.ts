// What kind of word a form is, found out when the lexicon is compiled. A form without traits is distinctive: wherever it
// stands it is a name.
import { isOrdinaryWord, isProperNoun } from './words/ordinary.ts';

/** One ordinary word, or several with hyphens: Play, The Mask, Copy-Paste. */
export const ORDINARY = 1;
/** One word that is another thing's name: Lazarus. */
export const PROPER = 2;
/** At most three letters: SEA, GOP. */
export const SHORT = 4;
/** Several words, all of them ordinary: Fancy Bear. */
export const PHRASE = 8;
/** A name without its "Group" or "Team", that nobody gives by itself. */
export const DERIVED = 16;
/** An ordinary word and a number: APT 1, Group 42. */
export const NUMBERED = 32;

/** Traits of a name that is a name only where the document says so. */
export const AMBIGUOUS = ORDINARY | PROPER | SHORT | DERIVED;

const SHORT_LETTERS = 3;
const IS_TAG = /^[#@]/;
const FUNCTION_WORD =
  /^(?:the|a|an|of|and|in|on|at|to|for|by|le|la|les|der|die|das|el|los|de|du|des|von|и|в|на)$/;

/** "方程式", "プレイ": so few characters of these scripts are a word of everyday as likely as a name. */
const FEW_CHARACTERS = /^(?:\p{Script=Han}{2,3}|\p{Script=Hangul}{2}|\p{Script=Katakana}{2,3})$/u;

function traitsOfWord(word: string): number {
  if (FEW_CHARACTERS.test(word)) return PROPER;
  if (/^\p{Script=Latin}+$/u.test(word) && word.length <= SHORT_LETTERS) return SHORT;
  if (isOrdinaryWord(word)) return ORDINARY;
  return isProperNoun(word) ? PROPER : 0;
}

/** Of a folded form. */
export function traitsOf(symbols: string): number {
  if (IS_TAG.test(symbols)) return 0;
  const [, word] = /^([a-z]+)[ -]?\d+[a-z]?$/.exec(symbols) ?? [];
  if (word !== undefined) return isOrdinaryWord(word) ? NUMBERED : 0;
  if (/^\d+$/.test(symbols)) return ORDINARY;
  if (/[^\p{L}\s'-]/u.test(symbols)) return 0;
  const words = symbols.split(/[\s'-]+/).filter((word) => word !== '' && !FUNCTION_WORD.test(word));
  const [first, ...others] = words;
  if (first === undefined) return ORDINARY;
  if (others.length === 0) return traitsOfWord(first);
  if (!words.every((word) => word.length < SHORT_LETTERS || isOrdinaryWord(word))) return 0;
  return symbols.includes(' ') ? PHRASE : ORDINARY;
}
