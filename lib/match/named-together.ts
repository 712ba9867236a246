// An ambiguous name is an actor's where it is named together with another actor that counts: "between Confucius and Patchwork",
// "Turla, also called Snake", or each on a line of its own in a list.
import { ACTORS } from './kind-masks.ts';
import { NO_LETTER } from '../intel/letters.ts';
import type { Lexicon } from './lexicon.ts';
import { CONNECTED } from './rules/connecting-words.ts';
import { isListedBelow } from './rules/listed-below.ts';
import { sentenceStart } from './rules/sentence.ts';
import { NUMBERED, SHORT } from './traits.ts';
import { RULING_SIZE, type Rulings } from './types.ts';
import { isMention, whyCode } from './why.ts';

/** Characters between the two; the end of a sentence parts them. */
const NEAR = 60;
const ORDINARY = whyCode('ordinary');
const COMPANY = whyCode('company');
const SOFTWARE = whyCode('software');

const BREAK = /[\n\uffff]/;

/** "Confucius, Patchwork and Bitter", "1. Tick 2. Mirage": nothing but what parts the items of a list. */
const LIST_GAP = new RegExp(
  `^${NO_LETTER}*(?:(?:and|or|und|oder|et|ou|y|o|e|и|или|та|або|ve|veya|dan|oraz|i|och|en|of)${NO_LETTER}+)?$`,
  'i',
);

/** What stands between two names that are near each other on a line. */
function between(text: string, end: number, start: number): string | undefined {
  const gap = start - end > NEAR ? undefined : text.slice(end, start);
  return gap !== undefined && !BREAK.test(gap) && sentenceStart(text, end, start) === end ? gap : undefined;
}

/** Whether two places, the other of which counts for the reason `code`, name two of a kind. */
function isOfOneKind(text: string, rulings: Rulings, first: number, second: number, code: number): boolean {
  const [start = 0, end = 0] = [rulings[first], rulings[first + 1]];
  const [nextStart = 0, nextEnd = 0] = [rulings[second], rulings[second + 1]];
  const gap = between(text, end, nextStart);
  if (gap === undefined) return isListedBelow(text, { start, end }, { start: nextStart, end: nextEnd });
  return LIST_GAP.test(gap) || (code !== COMPANY && CONNECTED.test(gap));
}

/**
 * Lets them in, and returns their forms. Only names next to each other are looked at, and one that was let in lets in the next
 * only in a list, on both sides; abbreviations and "apt 28" keep any company.
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
    return isOfOneKind(text, rulings, Math.min(at, other), Math.max(at, other), code);
  };
  const forms: number[] = [];
  const isThere = (other: number): boolean => other >= 0 && other < rulings.length;
  const letIn = (at: number, ...others: readonly number[]): void => {
    if (isOutsider(at) || !others.some((other) => isThere(other) && keepsCompany(at, other))) return;
    rulings[at + 3] = COMPANY;
    forms.push(rulings[at + 2] ?? 0);
  };
  for (let at = 0; at < rulings.length; at += RULING_SIZE)
    if (rulings[at + 3] === ORDINARY) letIn(at, at - RULING_SIZE, at + RULING_SIZE);
  if (forms.length === 0) return forms;
  // who was let in by the name behind it lets in those before it
  for (let at = rulings.length - RULING_SIZE; at >= 0; at -= RULING_SIZE)
    if (rulings[at + 3] === ORDINARY) letIn(at, at + RULING_SIZE);
  return forms;
}
