// A phrase of ordinary words is a name only with capitals: "Fancy Bear", not "the fancy bear".
import { GROUP_WORD } from './group-words.ts';
import { isInWord, type Place } from './name-place.ts';
import { FUNCTION_WORD, SOFTWARE_WORD } from './vocabulary.ts';

/** A capital, a digit, or a letter of a script without capitals. */
function beginsAsName(word: string): boolean {
  const first = word.charAt(0);
  return first === first.toUpperCase();
}

const saysNothing = (word: string): boolean =>
  FUNCTION_WORD.test(word) || GROUP_WORD.test(word) || SOFTWARE_WORD.test(word);

/**
 * Every word that carries meaning begins as a name does: not the "group" of "Cobalt group", the "ransomware" of "Play ransomware".
 * Behind a hyphen a word is small in many names: "Copy-paste".
 */
export function isWrittenAsName({ text, start, end }: Place): boolean {
  for (let at = start; at < end;) {
    const from = at;
    while (at < end && isInWord(text, at)) at++;
    if (at - from > 1 && (from === start || text.charAt(from - 1) !== '-')) {
      const word = text.slice(from, at);
      if (!beginsAsName(word) && !saysNothing(word)) return false;
    }
    at++;
  }
  return true;
}

const CAPITAL = /\p{Lu}/u;

/** Whether its sentence has capitals elsewhere. */
export const isAmongCapitals = ({ text, sentenceFrom, start, end, sentenceTo }: Place): boolean =>
  CAPITAL.test(text.slice(sentenceFrom, start)) || CAPITAL.test(text.slice(end, sentenceTo));

/** ‘fancy bear’ is a name that somebody cites. */
export const isQuoted = ({ text, start, end }: Place): boolean =>
  /["'“‘„«‹「『`]/.test(text.charAt(start - 1)) && /["'”’“»›」』`]/.test(text.charAt(end));
