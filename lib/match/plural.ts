// Names with an -s directly behind them: "Killnets Angriffe", "the Turlas". Only an actor's distinctive name takes one, and
// never where that makes another word.
import { ACTORS } from './kind-masks.ts';
import type { Lexicon } from './lexicon.ts';
import { isOrdinaryWord, isProperNoun } from './words/ordinary.ts';

const TAKES_S = /^(?:[a-z]+ )*[a-z]{4,}[a-rt-z]$/;

/** Whether a folded name is written so that it may take an -s. */
export const takesPlural = (symbols: string): boolean => TAKES_S.test(symbols);

const isOtherWord = (word: string): boolean => isOrdinaryWord(word) || isProperNoun(word);

/** Asked of names that stand in a text with an -s: hardly ever. */
export function hasPlural(lexicon: Lexicon, form: number): boolean {
  if (lexicon.sections.traits[form] !== 0 || (lexicon.kindsOf(form) & ACTORS) === 0) return false;
  const symbols = lexicon.formText(form);
  return takesPlural(symbols) && !isOtherWord(`${symbols}s`);
}
