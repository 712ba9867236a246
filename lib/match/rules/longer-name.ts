// "Google Play", "Play Store", "Cobalt Strike": a word beside other capitalised words is part of a longer name.
import { LETTER, LETTER_OR_DIGIT } from '../../intel/letters.ts';
import { GROUP_WORD, NAME_OF_TEAM } from './group-words.ts';
import { isDigitAt, isGap, isInWord, type Place } from './name-place.ts';
import { ORDINARY } from '../traits.ts';
import { ACT, FUNCTION_WORD } from './vocabulary.ts';

const PLAIN_WORD = /^\p{Lu}\p{Ll}+$/u;
/** The next word, and the letter behind its apostrophe, but for an English ’s. */
const WORD_AFTER = new RegExp(`^(?:[ \\u00a0]|-)(${LETTER_OR_DIGIT}+)(?:['’](?!s(?!${LETTER}))(${LETTER}))?`);
const VERSION_AFTER = new RegExp(`^[ \\u00a0]\\d+(?:\\.\\d+)*(?!${LETTER_OR_DIGIT})`);
/** "1. Lazarus 2. Turla": the next number of a list. */
const NUMBERED_BEFORE = /(?:^|\s)[(#]?\d{1,3}[.):]?\s$/u;
const NUMBER_AFTER = /^\s[(#]?\d{1,3}(?:[.):]|\s)/u;
const CAPITAL_GAP = /^[ \u00a0-]$/;

const TITLE_WORDS = 6;
const SHORT_TITLE_WORDS = 3;
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

/** Of the sentence around a name. */
function countWordsAround(place: Place): [words: number, capitals: number] {
  const { text, sentenceFrom, start, end, sentenceTo } = place;
  const [wordsBefore, capitalsBefore] = countWords(text, sentenceFrom, start);
  const [wordsAfter, capitalsAfter] = countWords(text, end, sentenceTo);
  return [wordsBefore + wordsAfter, capitalsBefore + capitalsAfter];
}

/** In a title most words have capitals; there they say nothing. */
function isInTitle(place: Place): boolean {
  const [words, capitals] = countWordsAround(place);
  return words >= TITLE_WORDS && capitals / words > TITLE_SHARE;
}

/** "Turla Breaches European Ministries": few words may be a title too, and as well a person's or a company's name. */
export function isInShortTitle(place: Place): boolean {
  const [words, capitals] = countWordsAround(place);
  return words >= SHORT_TITLE_WORDS && words === capitals;
}

const isCapital = (character: string): boolean => character !== character.toLowerCase();

const saysNothing = (word: string): boolean => FUNCTION_WORD.test(word) || GROUP_WORD.test(word);

/** Asked before a pattern is, since most names have neither beside them. */
const mayBeCapitalAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x80 || (code >= 0x41 && code <= 0x5a);
};

/** Not "Türkiye’ye": a name that goes on is not inflected by itself. */
function capitalisedAfter(after: string): string | undefined {
  const [, word = '', next = ''] = WORD_AFTER.exec(after) ?? [];
  return isCapital(word.charAt(0)) && next === next.toUpperCase() ? word : undefined;
}

function goesOnAfter(place: Place): boolean {
  const { text, end } = place;
  if (!isGap(text.charCodeAt(end)) || !(mayBeCapitalAt(text, end + 1) || isDigitAt(text, end + 1)))
    return false;
  const { after } = place;
  const word = capitalisedAfter(after);
  if (word !== undefined) return !saysNothing(word) && !ACT.test(word);
  return VERSION_AFTER.test(after) && !(NUMBERED_BEFORE.test(place.before) && NUMBER_AFTER.test(after));
}

const beganBefore = (place: Place): boolean =>
  isGap(place.text.charCodeAt(place.start - 1)) &&
  mayBeCapitalAt(place.text, place.wordStart) &&
  isCapitalAt(place.text, place.wordStart) &&
  CAPITAL_GAP.test(place.gap) &&
  (NAME_OF_TEAM.test(place.wordBefore) || !saysNothing(place.wordBefore));

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

/** "in Google Play": also in a title no verb stands between the two. */
const LONGEST_PREPOSITION = 9;
const BEHIND_PREPOSITION = new RegExp(
  `(?<!${LETTER})(?:in|on|at|from|of|via|with|through|for|to|into|by|against)\\s$`,
);

const isOwnedBefore = (place: Place): boolean =>
  (place.name.traits & ORDINARY) !== 0 &&
  beganBefore(place) &&
  BEHIND_PREPOSITION.test(
    place.text.slice(Math.max(place.from, place.wordStart - LONGEST_PREPOSITION), place.wordStart),
  );

/** "Play-back", not "Play-linked". */
const IN_COMPOUND =
  /^-(?!(?:linked|affiliated|associated|related|attributed|aligned|backed|sponsored|run|led|owned|operated|controlled|developed|made|branded|style|like|type|nexus|targeted)(?!\p{L}))\p{Ll}/u;

const isInCompound = ({ name, text, end, after }: Place): boolean =>
  (name.traits & ORDINARY) !== 0 && text.charAt(end) === '-' && IN_COMPOUND.test(after);

/** What companies, places and persons are called with, behind and before their names. */
const COMPANY_AFTER = new RegExp(
  '^(?:,? (?:Inc|Corp|Ltd|LLC|LLP|GmbH|AG|plc|PLC|Pty|SpA|S\\.p\\.A|S\\.A|B\\.V|SARL|Oy|AB)' +
    '| (?:Lake|River|Creek|Bay|Beach|Mountain|Valley|Canyon|Island|Park|Street|Road|Avenue|Square|County|Township|Hotel|Inn|Resort|Casino' +
    '|Restaurant|Café|Church|School|College|University|Museum|Theat(?:re|er)|Festival|Awards?|Records|Pictures|Studios|Brewery|Winery|Airport' +
    `|Airlines|Pharmaceuticals|Foundation|Institute|Hospital))(?!${LETTER_OR_DIGIT})`,
);
const PERSON_BEFORE = new RegExp(
  `(?<!${LETTER_OR_DIGIT})(?:Mr|Mrs|Ms|Dr|Prof|Sir|Lt|Capt|Sgt|Col|Gen|Sen|Rep|St|Herr|Frau|Monsieur|Madame|Señora?|Signora?)\\.? $`,
);

/** "Monsieur. ", and more. */
const LONGEST_TITLE = 12;
const hasPersonBefore = ({ text, from, start }: Place): boolean =>
  PERSON_BEFORE.test(text.slice(Math.max(from, start - LONGEST_TITLE), start));

/** "Cicada Inc.", "Ms. Mimo". */
export const isOfCompanyOrPerson = (place: Place): boolean => {
  const { text, start, end, after } = place;
  if (!hasCapitalBeside(text, start, end) && text.charAt(end) !== ',')
    return text.charAt(start - 2) === '.' && hasPersonBefore(place);
  return COMPANY_AFTER.test(after) || (isGap(text.charCodeAt(start - 1)) && hasPersonBefore(place));
};

const hasNeighbour = (place: Place): boolean => goesOnAfter(place) || beganBefore(place);

export const isInLongerName = (place: Place): boolean =>
  isInCompound(place) || (hasNeighbour(place) && (isOwnedBefore(place) || !isInTitle(place)));

/** Among the words of a title; in a list of names nothing but commas stands beside it. */
export const isWordOfTitle = (place: Place): boolean => hasNeighbour(place) && isInTitle(place);

/** "Says Play", "Links Play to", "Hits": in a title verbs have capitals, too. */
const MAY_BE_VERB = /(?:s|ed)$/i;

/** "Hackers Abuse Google Play": a word in a title whose neighbour goes before it, unless that is rather a verb. */
export const isOwnedInTitle = (place: Place): boolean =>
  (place.name.traits & ORDINARY) !== 0 && beganBefore(place) && !MAY_BE_VERB.test(place.wordBefore);
