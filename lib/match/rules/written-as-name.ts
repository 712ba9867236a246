// A phrase of ordinary words is a name only with capitals: "Fancy Bear", not "the fancy bear".
import { writtenAt, type Place } from './place.ts';
import { FUNCTION_WORD, GROUP_WORD } from './vocabulary.ts';

/** Every word that carries meaning (not the "group" of "Cobalt group") begins with a capital, a digit, or a letter of a script without capitals. */
export function isWrittenAsName(place: Place): boolean {
  const words = writtenAt(place).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => word.length > 1 && !FUNCTION_WORD.test(word) && !GROUP_WORD.test(word))
    .every((word) => word.charAt(0) === word.charAt(0).toUpperCase());
}
