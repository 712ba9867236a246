// Spellings that an ordinary word never has.
import { isGivenInAnyCase, isGivenInCapitals, isGivenInCapitalsOnly, NOT_LOWER } from '../case-rule.ts';
import { isDigitAt, isGap, writtenAt, type Place } from './name-place.ts';
import { hasTradeWord } from './neighbours.ts';

const LOWER = /\p{Ll}{2}/u;

function hasInnerCapital(word: string): boolean {
  const rest = word.slice(1);
  return rest !== rest.toLowerCase() && word !== word.toUpperCase();
}

const NO_LETTER = /^\P{L}*$/u;

/** In capitals, as the intel gives it, where the words around it are not. The first word of a line may be so in any text. */
function isInOwnCapitals(place: Place): boolean {
  if (!isGivenInCapitals(place.name.caseRule)) return false;
  const word = writtenAt(place);
  if (word !== word.toUpperCase() || !LOWER.test(place.after.slice(0, 20))) return false;
  return LOWER.test(place.before.slice(-20)) || (NO_LETTER.test(place.before) && hasTradeWord(place));
}

/** "SilverFish" of a name that is given so; DragonFly is not Dragonfly. */
const isInOwnCamels = (place: Place): boolean =>
  isGivenInAnyCase(place.name.caseRule) &&
  /^\p{L}+$/u.test(writtenAt(place)) &&
  hasInnerCapital(writtenAt(place));

/** "SilverFish", or "BARIUM" in a sentence. */
export const isSpeltAsName = (place: Place): boolean => isInOwnCamels(place) || isInOwnCapitals(place);

/** "Chromium" of a name that is given as CHROMIUM alone: rather the word. */
export const isSpeltAsWord = (place: Place): boolean =>
  isGivenInCapitalsOnly(place.name.caseRule) && writtenAt(place) !== writtenAt(place).toUpperCase();

/** "man1", "apt 28": a word and a number that mean a name only in capitals, unless it is one piece and a long number. */
export const isLowerNumbered = (place: Place): boolean => {
  const written = writtenAt(place);
  return written === written.toLowerCase() && !/^\p{L}+\p{Nd}{2,}$/u.test(written);
};

const OPENS_SENTENCE = /[\n\uffff.!?…]/;
/** Between sentences, and before a word that is quoted or emphasised. */
const SAYS_NOTHING = /[\s"“„«'‘(*_–—-]/;
const MOST_SIGNS = 4;

function beginsSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (
    at >= 0 &&
    start - at <= MOST_SIGNS &&
    SAYS_NOTHING.test(text.charAt(at)) &&
    text.charAt(at) !== '\n'
  )
    at--;
  return at < 0 || OPENS_SENTENCE.test(text.charAt(at));
}

const GOES_ON_SMALL = /^,?\s\p{Ll}/u;

/** "Mimo że …": of a name that is a word in some language, where a capital at the start of a sentence says nothing. */
export const isFirstWord = (text: string, start: number, end: number, caseRule: number): boolean =>
  (caseRule & NOT_LOWER) !== 0 && beginsSentence(text, start) && GOES_ON_SMALL.test(text.slice(end, end + 3));

const NEXT_SMALL = /^\s\p{Ll}/u;

/** "Silence follows": where a capital says nothing of any word. */
export const isFirstOfSentence = ({ text, sentenceFrom, start, end }: Place): boolean =>
  NEXT_SMALL.test(text.slice(end, end + 2)) && NO_LETTER.test(text.slice(sentenceFrom, start));

/** "apt 2.6" is a version. */
export const isVersion = ({ text, end }: Place): boolean =>
  text.charAt(end) === '.' && isDigitAt(text, end + 1);

/** "Man 1", "Group 72": it takes a word of the trade to tell a name from a count. "APT 1" and "Storm 0558" are no counts. */
export const isLooseNumbered = (place: Place): boolean => {
  const { text, start, end } = place;
  if (!isDigitAt(text, end - 1)) return false;
  const gap = isDigitAt(text, end - 2) ? end - 3 : end - 2;
  return gap >= start && isGap(text.charCodeAt(gap)) && writtenAt(place) !== writtenAt(place).toUpperCase();
};
