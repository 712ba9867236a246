// An ambiguous name is an actor's where another actor's name that counts stands near: "between Confucius and Patchwork".
import { ACTORS } from './kind-masks.ts';
import type { Lexicon } from './lexicon.ts';
import { sentenceStart } from './rules/sentence.ts';
import { NUMBERED, SHORT } from './traits.ts';
import { RULING_SIZE, type Rulings } from './types.ts';
import { isMention, whyCode } from './why.ts';

/** Characters between the two; the end of a line or sentence parts them. */
const NEAR = 60;
const ORDINARY = whyCode('ordinary');
const COMPANY = whyCode('company');
const SOFTWARE = whyCode('software');

/** "Confucius, Patchwork and Bitter", "1. Tick 2. Mirage": nothing but what parts the items of a list. */
const LIST_GAP =
  /^[^\p{L}]*(?:(?:and|or|und|oder|et|ou|y|o|e|и|или|та|або|ve|veya|dan|oraz|i|och|en|of)[^\p{L}]+)?$/iu;

/** What stands between two names that are near each other. */
function between(text: string, rulings: Rulings, at: number, other: number): string | undefined {
  const [first, second] = at < other ? [at, other] : [other, at];
  const [end, start] = [rulings[first + 1] ?? 0, rulings[second] ?? 0];
  if (start - end > NEAR || /[\n\uffff]/.test(text.slice(end, start))) return undefined;
  return sentenceStart(text, end, start) === end ? text.slice(end, start) : undefined;
}

/**
 * Lets them in, and returns their forms. Only names next to each other are looked at, and one that was let in lets in the next
 * only in a list; abbreviations and "apt 28" keep any company.
 */
export function letInCompany(lexicon: Lexicon, text: string, rulings: Rulings): number[] {
  const isActor = (other: number): boolean => (lexicon.kindsOf(rulings[other + 2] ?? -1) & ACTORS) !== 0;
  const isOutsider = (at: number): boolean => {
    const traits = lexicon.sections.traits[rulings[at + 2] ?? 0] ?? 0;
    if ((traits & NUMBERED) === 0) return (traits & SHORT) !== 0;
    const written = text.slice(rulings[at], rulings[at + 1]);
    return written === written.toLowerCase();
  };
  const keepsCompany = (at: number, other: number): boolean => {
    const code = rulings[other + 3] ?? Infinity;
    if (!isMention(code) || code === SOFTWARE || !isActor(other)) return false;
    const gap = between(text, rulings, at, other);
    return gap !== undefined && (code !== COMPANY || LIST_GAP.test(gap));
  };
  const forms: number[] = [];
  for (let at = 0; at < rulings.length; at += RULING_SIZE) {
    if (rulings[at + 3] !== ORDINARY) continue;
    const others = [at - RULING_SIZE, at + RULING_SIZE].filter(
      (other) => other >= 0 && other < rulings.length,
    );
    if (!others.some((other) => keepsCompany(at, other)) || isOutsider(at)) continue;
    rulings[at + 3] = COMPANY;
    forms.push(rulings[at + 2] ?? 0);
  }
  return forms;
}
