// "Google Play", "Play Store", "Cobalt Strike": a word beside other capitalised words is part of a longer name.
import { isDigitAt, isGap, isInWord, type Place } from './place.ts';
import { FUNCTION_WORD, GROUP_WORD } from './vocabulary.ts';

const PLAIN_WORD = /^\p{Lu}\p{Ll}+$/u;
const CAPITAL_AFTER = /^(?:[ \u00a0]|-)(\p{Lu}[\p{L}\p{N}]*)/u;
const VERSION_AFTER = /^[ \u00a0]\d+(?:\.\d+)*(?![\p{L}\p{N}])/u;
const CAPITAL_BEFORE = /^\p{Lu}/u;
const CAPITAL_GAP = /^[ \u00a0-]$/;

const TITLE_WORDS = 6;
const TITLE_SHARE = 0.7;
/** Shorter words are written small in titles. */
const LONG_WORD = 4;

const JOINERS = "'’-";
const goesOn = (text: string, at: number): boolean => isInWord(text, at) || JOINERS.includes(text.charAt(at));

/** Long words at [from, to), and how many of them have a capital. */
function countWords(text: string, from: number, to: number): [words: number, capitals: number] {
  let [words, capitals] = [0, 0];
  for (let at = from; at < to; at++) {
    if (!isInWord(text, at)) continue;
    const start = at;
    while (at < to && goesOn(text, at)) at++;
    if (at - start < LONG_WORD) continue;
    words++;
    if (isCapitalAt(text, start)) capitals++;
  }
  return [words, capitals];
}

/** In a title most words have capitals; there they say nothing. */
function isInTitle({ text, from, start, end, to }: Place): boolean {
  const [wordsBefore, capitalsBefore] = countWords(text, from, start);
  const [wordsAfter, capitalsAfter] = countWords(text, end, to);
  const words = wordsBefore + wordsAfter;
  return words >= TITLE_WORDS && (capitalsBefore + capitalsAfter) / words > TITLE_SHARE;
}

const isCapital = (character: string): boolean => character !== character.toLowerCase();

const saysNothing = (word: string): boolean => FUNCTION_WORD.test(word) || GROUP_WORD.test(word);

/** Asked before a pattern is, since most names have neither beside them. */
const mayBeCapitalAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x80 || (code >= 0x41 && code <= 0x5a);
};

function goesOnAfter(place: Place): boolean {
  const { text, end } = place;
  if (!isGap(text.charCodeAt(end)) || !(mayBeCapitalAt(text, end + 1) || isDigitAt(text, end + 1)))
    return false;
  const { after } = place;
  const word = CAPITAL_AFTER.exec(after)?.[1];
  return (word !== undefined && !saysNothing(word)) || VERSION_AFTER.test(after);
}

const beganBefore = (place: Place): boolean =>
  isGap(place.text.charCodeAt(place.start - 1)) &&
  mayBeCapitalAt(place.text, place.wordStart) &&
  CAPITAL_BEFORE.test(place.wordBefore) &&
  CAPITAL_GAP.test(place.gap) &&
  !saysNothing(place.wordBefore);

/** "Akira", not "TA505" or "menuPass": what may be a person's or a company's name as well. */
export const isPlainWord = (text: string, start: number, end: number): boolean =>
  isCapitalAt(text, start) && PLAIN_WORD.test(text.slice(start, end));

/** False outside the text. */
function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : isCapital(text.charAt(at));
}

/** Whether a capital stands where a longer name would have one: asked first, since most names have none beside them. */
export function hasCapitalBeside(text: string, start: number, end: number): boolean {
  if (isGap(text.charCodeAt(end)) && isCapitalAt(text, end + 1)) return true;
  if (start < 2 || !isGap(text.charCodeAt(start - 1))) return false;
  let at = start - 1;
  while (at > 0 && isInWord(text, at - 1)) at--;
  return isCapitalAt(text, at);
}

const hasNeighbour = (place: Place): boolean => goesOnAfter(place) || beganBefore(place);

export const isInLongerName = (place: Place): boolean => hasNeighbour(place) && !isInTitle(place);

/** Among the words of a title; in a list of names nothing but commas stands beside it. */
export const isWordOfTitle = (place: Place): boolean => hasNeighbour(place) && isInTitle(place);
