// Which spellings of a name count by case.
//
//   ANY        case doesn't matter
//   NOT_LOWER  one ordinary word ("Play", "LEAD", "tick"): not where all of it is lower case
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

/** Up to three letters → the set that holds their one pattern. */
function patternOf(word: string): number {
  let pattern = 0;
  Array.from(word.slice(0, 3)).forEach((letter, i) => (pattern |= isUpper(letter) ? 1 << i : 0));
  return 1 << pattern;
}

/** "UserSec", not "Play" or "LEAD": no ordinary word is written so. */
const hasInnerCapital = (word: string): boolean => isUpper(word.slice(1)) && word !== word.toUpperCase();

const LETTERS = /[^\p{L}]/gu;

/** The rule that a name asks for. */
export function caseRuleOf(name: string): number {
  const word = name.trim();
  if (!/^\p{Script=Latin}+$/u.test(word)) return ANY;
  if (word.length <= 3) return SHORT | patternOf(word);
  if (hasInnerCapital(word)) return ANY;
  const folded = foldWord(word);
  if (!isOrdinaryWord(folded) && !isProperNoun(folded)) return ANY;
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
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80 ? code >= 0x41 && code <= 0x5a : isUpper(text.charAt(i))) return true;
  }
  return false;
}

/** Whether what stands at [start, end) is spelt as `rule` asks. */
export function allowsCase(rule: number, text: string, start: number, end: number): boolean {
  if (rule === ANY) return true;
  if ((rule & NOT_LOWER) !== 0 && hasUpper(text, start, end)) return true;
  return (
    (rule & SHORT) !== 0 && (rule & PATTERNS & patternOf(text.slice(start, end).replace(LETTERS, ''))) !== 0
  );
}
