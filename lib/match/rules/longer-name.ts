// "Google Play", "Play Store", "Cobalt Strike": a word beside other capitalised words is part of a longer name.
import { writtenAt, type Place } from './place.ts';
import { FUNCTION_WORD, GROUP_WORD } from './vocabulary.ts';

const CAPITAL_AFTER = /^(?:[ \u00a0]|-)(\p{Lu}[\p{L}\p{N}]*)/u;
const VERSION_AFTER = /^[ \u00a0]\d+(?:\.\d+)*(?![\p{L}\p{N}])/u;
const CAPITAL_BEFORE = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}]*)(?:[ \u00a0]|-)$/u;

const TITLE_WORDS = 6;

/** In a title most words have capitals; there they say nothing. */
function isInTitle({ before, after }: Place): boolean {
  const words = `${before} ${after}`.match(/\p{L}[\p{L}\p{N}'’-]{3,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= TITLE_WORDS && capitals / words.length > 0.7;
}

const isCapital = (character: string): boolean => character !== character.toLowerCase();

const saysNothing = (word: string): boolean => FUNCTION_WORD.test(word) || GROUP_WORD.test(word);

function goesOnAfter({ after }: Place): boolean {
  const word = CAPITAL_AFTER.exec(after)?.[1];
  return (word !== undefined && !saysNothing(word)) || VERSION_AFTER.test(after);
}

function beganBefore({ before }: Place): boolean {
  const word = CAPITAL_BEFORE.exec(before)?.[1];
  return word !== undefined && !saysNothing(word);
}

/** "Akira", not "TA505" or "menuPass": what may be a person's or a company's name as well. */
export const isPlainWord = (place: Place): boolean => /^\p{Lu}\p{Ll}+$/u.test(writtenAt(place));

/** Whether a capital stands where a longer name would have one: asked first, since most names have none beside them. */
export function hasCapitalBeside(text: string, start: number, end: number): boolean {
  if (/[ \u00a0-]/.test(text.charAt(end)) && isCapital(text.charAt(end + 1))) return true;
  if (!/[ \u00a0-]/.test(text.charAt(start - 1))) return false;
  let at = start - 1;
  while (at > 0 && !/\s/.test(text.charAt(at - 1))) at--;
  return isCapital(text.charAt(at));
}

export const isInLongerName = (place: Place): boolean =>
  (goesOnAfter(place) || beganBefore(place)) && !isInTitle(place);
