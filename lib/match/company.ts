// An ambiguous name is an actor's where another actor's name that counts stands near: "between Confucius and Patchwork".
import { ACTORS } from './kind-masks.ts';
import type { Lexicon } from './lexicon.ts';
import { SHORT } from './traits.ts';
import { RULING_SIZE, type Rulings } from './types.ts';
import { isMention, whyCode } from './why.ts';

/** Characters between the two; a line break parts them. */
const NEAR = 60;
const ORDINARY = whyCode('ordinary');
const COMPANY = whyCode('company');

function isNear(text: string, rulings: Rulings, at: number, other: number): boolean {
  const [first, second] = at < other ? [at, other] : [other, at];
  const [end, start] = [rulings[first + 1] ?? 0, rulings[second] ?? 0];
  return start - end <= NEAR && !/[\n\uffff]/.test(text.slice(end, start));
}

/** Lets them in, and returns their forms. Only names next to each other are looked at; abbreviations keep any company. */
export function letInCompany(lexicon: Lexicon, text: string, rulings: Rulings): number[] {
  const counts = (other: number): boolean =>
    isMention(rulings[other + 3] ?? Infinity) && (lexicon.kindsOf(rulings[other + 2] ?? -1) & ACTORS) !== 0;
  const isShort = (form: number): boolean => ((lexicon.sections.traits[form] ?? 0) & SHORT) !== 0;
  const forms: number[] = [];
  for (let at = 0; at < rulings.length; at += RULING_SIZE) {
    if (rulings[at + 3] !== ORDINARY || isShort(rulings[at + 2] ?? 0)) continue;
    const others = [at - RULING_SIZE, at + RULING_SIZE].filter(
      (other) => other >= 0 && other < rulings.length,
    );
    if (!others.some((other) => counts(other) && isNear(text, rulings, at, other))) continue;
    rulings[at + 3] = COMPANY;
    forms.push(rulings[at + 2] ?? 0);
  }
  return forms;
}
