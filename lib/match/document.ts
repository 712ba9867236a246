// Text → mentions, as part of a document: what is found by its spelling, ruled on by what stands around it and by what the
// document has said before.
import { isActor as isActorKind } from '../intel/kinds.ts';
import type { DocumentContext } from './document-context.ts';
import { findMentions } from './find.ts';
import type { Lexicon } from './lexicon.ts';
import { verdictOf, type RuleName } from './rules/index.ts';
import { placeAt } from './rules/place.ts';
import { MENTION_SIZE } from './types.ts';
import { isMention, whyCode, type Why } from './why.ts';

/** Flat quadruples: start, end, form, why (a code, see why.ts). Those that are no mentions (yet) are among them. */
export type Rulings = number[];
export const RULING_SIZE = 4;

const ALL_RULES = (): boolean => true;

function lineVerdict(
  lexicon: Lexicon,
  text: string,
  [start, end, form]: readonly [number, number, number],
  isOn: (rule: RuleName) => boolean,
): Why {
  const kinds = [...lexicon.entitiesOf(form)].map((entity) => lexicon.kindOf(entity));
  const isActor = kinds.some(isActorKind);
  const isSoftware = kinds.some((kind) => kind === 'malware' || kind === 'tool');
  const traits = lexicon.sections.traits[form] ?? 0;
  const caseRule = lexicon.sections.caseRules[form] ?? 0;
  return verdictOf(placeAt(text, start, end, { traits, isActor, isSoftware, caseRule }), isOn);
}

/** A name that counts unlocks itself, and the ambiguous names of its entities. */
function learn(lexicon: Lexicon, context: DocumentContext, form: number): void {
  context.unlock(form, 'unlocked');
  for (const entity of lexicon.entitiesOf(form))
    for (const other of lexicon.ambiguousForms(entity)) if (other !== form) context.unlock(other, 'alias');
}

/**
 * Finds all names of the lexicon in a text and says of each place why it counts or doesn't. `context` learns from the text,
 * and what it has learnt, also from later places, is applied to all of it.
 */
export function findInDocument(
  lexicon: Lexicon,
  text: string,
  context: DocumentContext,
  isOn: (rule: RuleName) => boolean = ALL_RULES,
): Rulings {
  const found = findMentions(lexicon, text);
  const rulings: Rulings = [];
  for (let at = 0; at + MENTION_SIZE <= found.length; at += MENTION_SIZE) {
    const [start = 0, end = 0, form = 0] = found.slice(at, at + MENTION_SIZE);
    const why = whyCode(lineVerdict(lexicon, text, [start, end, form], isOn));
    if (isMention(why)) learn(lexicon, context, form);
    rulings.push(start, end, form, why);
  }
  applyContext(rulings, context);
  return rulings;
}

const ORDINARY = whyCode('ordinary');

/** What is ordinary by its own line counts where the document has unlocked it. */
export function applyContext(rulings: Rulings, context: DocumentContext): void {
  for (let at = 0; at + RULING_SIZE <= rulings.length; at += RULING_SIZE) {
    if (rulings[at + 3] !== ORDINARY) continue;
    const why = context.whyUnlocked(rulings[at + 2] ?? -1);
    if (why !== undefined) rulings[at + 3] = whyCode(why);
  }
}
