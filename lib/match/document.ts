// Text → mentions, as part of a document: what is found by its spelling, ruled on by what stands around it and by what the
// document has said before.
import type { DocumentContext } from './document-context.ts';
import { findMentions } from './find.ts';
import type { Lexicon } from './lexicon.ts';
import { verdictOf, type RuleName } from './rules/index.ts';
import { hasCapitalBeside } from './rules/longer-name.ts';
import { placeAt } from './rules/place.ts';
import { ACTORS, SOFTWARE } from './kind-masks.ts';
import { MENTION_SIZE, RULING_SIZE, type Rulings } from './types.ts';
import { findWeak, type WeakMention } from './weak/find-weak.ts';
import { letInCompany } from './company.ts';
import { isMention, mayCount, whyCode, type Why } from './why.ts';

/** It may be anybody's handle, so it says nothing about other names. */
const UNPLACED = whyCode('platform-unknown');

type IsOn = (rule: RuleName) => boolean;
const ALL_RULES: IsOn = () => true;

/** Distinctive, and nobody else's name: no rule has anything to say. */
const isPlain = (traits: number, kinds: number): boolean =>
  traits === 0 && ((kinds & ACTORS) === 0 || (kinds & SOFTWARE) === 0);

function lineVerdict(
  lexicon: Lexicon,
  text: string,
  start: number,
  end: number,
  form: number,
  isOn: IsOn,
): Why {
  if (lexicon.isUnplaced(form)) return 'platform-unknown';
  if (lexicon.isIdentifier(form)) return 'name';
  const { sections } = lexicon;
  const [traits, kinds] = [sections.traits[form] ?? 0, lexicon.kindsOf(form)];
  if (isPlain(traits, kinds) && !hasCapitalBeside(text, start, end)) return 'name';
  const place = placeAt(text, start, end, {
    traits,
    caseRule: sections.caseRules[form] ?? 0,
    isActor: (kinds & ACTORS) !== 0,
    isSoftware: (kinds & SOFTWARE) !== 0,
  });
  return verdictOf(place, isOn);
}

/** A name that counts unlocks itself, and the ambiguous names of its entities. */
function learn(lexicon: Lexicon, context: DocumentContext, form: number): void {
  context.unlock(form, 'unlocked');
  for (const entity of lexicon.entitiesOf(form))
    for (const other of lexicon.ambiguousForms(entity)) if (other !== form) context.unlock(other, 'alias');
}

export interface FindOptions {
  /** Which rules are on; all of them unless it is measured what each is worth. */
  isOn?: IsOn;
  /** Also disguised names, each marked as weak by its why. */
  weak?: boolean;
  /** The platform whose page the text is from, where handles live there: "telegram", "x". */
  platform?: string | undefined;
}

/**
 * Finds all names of the lexicon in a text and says of each place why it counts or doesn't. `context` learns from the text,
 * and what it has learnt, also from later places, is applied to all of it.
 */
export function findInDocument(
  lexicon: Lexicon,
  text: string,
  context: DocumentContext,
  { isOn = ALL_RULES, weak = false, platform }: FindOptions = {},
): Rulings {
  const found = findMentions(lexicon, text, platform);
  const rulings: Rulings = [];
  for (let at = 0; at + MENTION_SIZE <= found.length; at += MENTION_SIZE) {
    const [start, end, form] = [found[at] ?? 0, found[at + 1] ?? 0, found[at + 2] ?? 0];
    const why = whyCode(lineVerdict(lexicon, text, start, end, form, isOn));
    if (isMention(why) && why !== UNPLACED) learn(lexicon, context, form);
    rulings.push(start, end, form, why);
  }
  applyContext(rulings, context);
  if (isOn('company')) {
    for (const form of letInCompany(lexicon, text, rulings)) learn(lexicon, context, form);
    applyContext(rulings, context);
  }
  return weak ? mergeWeak(rulings, findWeak(lexicon, text)) : rulings;
}

/** In the order of the text; what was found by its spelling goes before a disguise at the same place. */
function mergeWeak(rulings: Rulings, weak: readonly WeakMention[]): Rulings {
  const merged: Rulings = [];
  let at = 0;
  for (const { start, end, form, why } of weak) {
    for (; at < rulings.length && (rulings[at] ?? 0) < end; at += RULING_SIZE)
      merged.push(...rulings.slice(at, at + RULING_SIZE));
    const isFree = merged.length === 0 || (merged.at(1 - RULING_SIZE) ?? 0) <= start;
    if (isFree) merged.push(start, end, form, whyCode(why));
  }
  return [...merged, ...rulings.slice(at)];
}

/** What is kept out by its own line counts where the document has unlocked it. */
export function applyContext(rulings: Rulings, context: DocumentContext): void {
  for (let at = 0; at + RULING_SIZE <= rulings.length; at += RULING_SIZE) {
    if (!mayCount(rulings[at + 3] ?? 0)) continue;
    const why = context.whyUnlocked(rulings[at + 2] ?? -1);
    if (why !== undefined) rulings[at + 3] = whyCode(why);
  }
}
