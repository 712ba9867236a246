// A phrase of ordinary words is a name only with capitals: "Fancy Bear", not "the fancy bear".
import { isInWord, type Place } from './place.ts';
import { FUNCTION_WORD, GROUP_WORD, SOFTWARE_WORD } from './vocabulary.ts';

/** A capital, a digit, or a letter of a script without capitals. */
function beginsAsName(word: string): boolean {
  const first = word.charAt(0);
  return first === first.toUpperCase();
}

const saysNothing = (word: string): boolean =>
  FUNCTION_WORD.test(word) || GROUP_WORD.test(word) || SOFTWARE_WORD.test(word);

/** Every word that carries meaning begins as a name does: not the "group" of "Cobalt group", the "ransomware" of "Play ransomware". */
export function isWrittenAsName({ text, start, end }: Place): boolean {
  for (let at = start; at < end;) {
    const from = at;
    while (at < end && isInWord(text, at)) at++;
    if (at - from > 1) {
      const word = text.slice(from, at);
      if (!beginsAsName(word) && !saysNothing(word)) return false;
    }
    at++;
  }
  return true;
}
