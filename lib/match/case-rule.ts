// Which spellings of a name count by case.
//
//   ANY        case doesn't matter
//   NOT_LOWER  one ordinary word ("Play", "LEAD", "tick"): not where all of it is lower case; also four letters that are given
//              with a capital ("Mimo"): some language has a word of each of these
//   SHORT | …  one word of at most three letters ("SEA", "at"): only as given. The low 8 bits are the set of patterns
//              that were given: bit p stands for the pattern p, whose bit i says that letter i is upper case.
//   CAPITALS   beside NOT_LOWER: given in capitals ("BARIUM"); so written it hardly means the word
//   CAPITAL    beside NOT_LOWER: given with one capital ("Play")
//   IDENTIFIER no word: compared character by character (see identifiers/), with EXACT_CASE beside it also by case
// A form has one rule for all names that fold to it: the most generous.

import { foldWord } from './words/hash.ts';
import { isOrdinaryWord, isProperNoun } from './words/ordinary.ts';

export const ANY = 0;
export const NOT_LOWER = 0x100;
const SHORT = 0x200;
const CAPITALS = 0x400;
const CAPITAL = 0x800;
const PATTERNS = 0xff;
export const IDENTIFIER = 0x1000;
export const EXACT_CASE = 0x2000;

const isUpper = (letter: string): boolean => letter !== letter.toLowerCase();

const MOST_LETTERS = 3;

/** Whether an upper-case letter begins there. Most text is ASCII, which needs no string. */
function isUpperAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : isUpper(text.charAt(at));
}

const isLetterAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at) | 0x20;
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : /\p{L}/u.test(text.charAt(at));
};

/** The set that holds the one pattern of the first three letters at [start, end). */
function patternAt(text: string, start: number, end: number): number {
  let pattern = 0;
  for (let at = start, letters = 0; at < end && letters < MOST_LETTERS; at++) {
    if (!isLetterAt(text, at)) continue;
    if (isUpperAt(text, at)) pattern |= 1 << letters;
    letters++;
  }
  return 1 << pattern;
}

/** "UserSec", not "Play" or "LEAD": no ordinary word is written so. */
const hasInnerCapital = (word: string): boolean => isUpper(word.slice(1)) && word !== word.toUpperCase();

/** Letters that are likely to be a word in some language. */
const SHORT_WORD = 4;

/** The rule that a name asks for. */
export function caseRuleOf(name: string): number {
  const word = name.trim();
  if (!/^\p{Script=Latin}+$/u.test(word)) return ANY;
  if (word.length <= MOST_LETTERS) return SHORT | patternAt(word, 0, word.length);
  if (hasInnerCapital(word)) return ANY;
  const folded = foldWord(word);
  const isDistinctive = !isOrdinaryWord(folded) && !isProperNoun(folded);
  if (isDistinctive && (word.length > SHORT_WORD || word === word.toLowerCase())) return ANY;
  return NOT_LOWER | (word === word.toUpperCase() ? CAPITALS : CAPITAL);
}

export function widerCaseRule(a: number, b: number): number {
  if (a === ANY || b === ANY) return ANY;
  return a | b;
}

/** Whether the name is given with a capital inside (or isn't one ordinary word). */
export const isGivenInAnyCase = (rule: number): boolean => rule === ANY;

export const isGivenInCapitals = (rule: number): boolean => (rule & CAPITALS) !== 0;

/** Given as "BARIUM" and never as "Barium". */
export const isGivenInCapitalsOnly = (rule: number): boolean => (rule & (CAPITALS | CAPITAL)) === CAPITALS;

function hasUpper(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isUpperAt(text, at)) return true;
  return false;
}

/** Whether what stands at [start, end) is spelt as `rule` asks. */
export function allowsCase(rule: number, text: string, start: number, end: number): boolean {
  if (rule === ANY) return true;
  if ((rule & NOT_LOWER) !== 0 && hasUpper(text, start, end)) return true;
  return (rule & SHORT) !== 0 && (rule & PATTERNS & patternAt(text, start, end)) !== 0;
}
