// Text → mentions, as part of a document: what is found by its spelling, ruled on by what stands around it and by what the
// document has said before.
import type { DocumentContext } from './document-context.ts';
import { withoutEmphasis } from './emphasis.ts';
import { findMentions } from './find.ts';
import { formWith } from './forms-of.ts';
import { gangBehind } from './group-behind-software.ts';
import type { Lexicon } from './lexicon.ts';
import { verdictOf, type RuleName } from './rules/index.ts';
import { hasCapitalBeside, isPlainWord } from './rules/longer-name.ts';
import { Place } from './rules/name-place.ts';
import { isFirstWord } from './rules/spelling.ts';
import { ALL_KINDS } from './kind-masks.ts';
import { IS_IDENTIFIER, IS_PLAIN, IS_UNPLACED, OF_ACTOR, OF_SOFTWARE, REACH, TEACHES } from './profiles.ts';
import { MENTION_SIZE, RULING_SIZE, type Mentions, type Rulings } from './types.ts';
import { findWeak, type WeakMention } from './weak/find-weak.ts';
import { letInCompany } from './named-together.ts';
import { setApart } from './other-thing.ts';
import { foldWord } from './words/hash.ts';
import { isMention, mayCount, whyCode, type Why } from './why.ts';

/** It may be anybody's handle, so it says nothing about other names. */
const UNPLACED = whyCode('platform-unknown');

const SOFTWARE = whyCode('software');

type IsOn = (rule: RuleName) => boolean;
const ALL_RULES: IsOn = () => true;

const NAME = whyCode('name');
const MUTED = whyCode('muted');
const NOT_ASKED = whyCode('not-asked');

/** Of a name that is distinctive: it may be a word of a longer name, or one that begins a sentence. */
const mayBeWord = (text: string, start: number, end: number, caseRule: number): boolean =>
  (hasCapitalBeside(text, start, end) && isPlainWord(text, start, end)) ||
  isFirstWord(text, start, end, caseRule);

/** What the line around a place says of it: a code of why.ts. `profile`: of its form. */
function lineVerdict(
  lexicon: Lexicon,
  text: string,
  start: number,
  end: number,
  form: number,
  profile: number,
  isOn: IsOn,
): number {
  if ((profile & IS_UNPLACED) !== 0) return UNPLACED;
  if ((profile & IS_IDENTIFIER) !== 0) return NAME;
  const { traits, caseRules } = lexicon.sections;
  const isPlain = (profile & IS_PLAIN) !== 0;
  if (isPlain && !mayBeWord(text, start, end, caseRules[form] ?? 0)) return NAME;
  const place = new Place(text, start, end, {
    traits: traits[form] ?? 0,
    caseRule: caseRules[form] ?? 0,
    isActor: (profile & OF_ACTOR) !== 0,
    isSoftware: (profile & OF_SOFTWARE) !== 0,
  });
  return whyCode(verdictOf(place, isOn));
}

/** A name that counts unlocks itself, and the ambiguous names of its entities. */
function learn(lexicon: Lexicon, context: DocumentContext, form: number): void {
  context.unlock(form, 'unlocked');
  if ((lexicon.profileOf(form) & TEACHES) === 0) return;
  lexicon.forEachEntity(form, (entity) => {
    for (const other of lexicon.ambiguousForms(entity)) if (other !== form) context.unlock(other, 'alias');
  });
}

/** Whether a place tells who is meant elsewhere. Where the software is meant, nothing is said of the actor of that name. */
const teaches = (code: number, profile: number): boolean =>
  isMention(code) && code !== UNPLACED && (code !== SOFTWARE || (profile & OF_ACTOR) === 0);

/** Whether the user has muted a form where it is written so. */
export type IsMuted = (form: number, written: string) => boolean;

export interface FindOptions {
  /** Which rules are on; all of them unless it is measured what each is worth. */
  isOn?: IsOn;
  /** Also disguised names, each marked as weak by its why. */
  weak?: boolean;
  /** A muted place is no mention and teaches nothing, but it is found: no shorter name is let in in its place. */
  isMuted?: IsMuted;
  /** The platform whose page the text is from, where handles live there: "telegram", "x". */
  platform?: string | undefined;
  /** The kinds that are asked for (see kind-masks.ts), actors among them; all if absent. Names that say nothing about these are found, and not looked at. */
  kinds?: number;
}

const isSoftwareOnly = (profile: number): boolean => (profile & (OF_ACTOR | OF_SOFTWARE)) === OF_SOFTWARE;

/** What each found name is by itself; the context learns from those that count. */
function ruleOnLines(
  lexicon: Lexicon,
  text: string,
  found: Mentions,
  context: DocumentContext,
  { isOn = ALL_RULES, isMuted, kinds = ALL_KINDS }: FindOptions,
): Rulings {
  const rulings: Rulings = new Array<number>((found.length / MENTION_SIZE) * RULING_SIZE);
  for (let at = 0, to = 0; at + MENTION_SIZE <= found.length; at += MENTION_SIZE, to += RULING_SIZE) {
    const start = found[at] ?? 0;
    let end = found[at + 1] ?? 0;
    let form = found[at + 2] ?? 0;
    let profile = lexicon.profileOf(form);
    const gang = isSoftwareOnly(profile) ? gangBehind(lexicon, text, start, end) : undefined;
    if (gang !== undefined) {
      ({ end, form } = gang);
      profile = lexicon.profileOf(form);
    }
    let code = NOT_ASKED;
    if ((profile & REACH & kinds) !== 0)
      code =
        isMuted?.(form, text.slice(start, end)) === true
          ? MUTED
          : lineVerdict(lexicon, text, start, end, form, profile, isOn);
    if (teaches(code, profile) && !context.isFull && context.whyUnlocked(form) !== 'unlocked')
      learn(lexicon, context, form);
    rulings[to] = start;
    rulings[to + 1] = end;
    rulings[to + 2] = form;
    rulings[to + 3] = code;
  }
  return rulings;
}

/**
 * Finds all names of the lexicon in a text and says of each place why it counts or doesn't. `context` learns from the text,
 * and what it has learnt, also from later places, is applied to all of it.
 */
export function findInDocument(
  lexicon: Lexicon,
  given: string,
  context: DocumentContext,
  options: FindOptions = {},
): Rulings {
  const { isOn = ALL_RULES, weak = false, isMuted, platform } = options;
  const text = withoutEmphasis(given, (written) => formWith(lexicon, foldWord(written)) !== undefined);
  const places = weak ? { mixed: [], spaced: [] } : undefined;
  const found = findMentions(lexicon, text, platform, places);
  const rulings = ruleOnLines(lexicon, text, found, context, options);
  applyContext(rulings, context);
  if (isOn('company')) {
    for (const form of letInCompany(lexicon, text, rulings)) learn(lexicon, context, form);
    applyContext(rulings, context);
  }
  if (isOn('definition')) setApart(lexicon, text, rulings, context);
  const ruled = (each: WeakMention): Ruled =>
    isMuted?.(each.form, text.slice(each.start, each.end)) === true ? { ...each, why: 'muted' } : each;
  return places ? mergeWeak(rulings, findWeak(lexicon, text, places).map(ruled)) : rulings;
}

type Ruled = Omit<WeakMention, 'why'> & { why: Why };

/** Puts them in, in the order of the text; what was found by its spelling goes before a disguise at the same place. */
function mergeWeak(rulings: Rulings, weak: readonly Ruled[]): Rulings {
  const places: { at: number; each: Ruled }[] = [];
  let at = 0;
  let free = 0;
  for (const each of weak) {
    while (at < rulings.length && (rulings[at] ?? 0) < each.end) at += RULING_SIZE;
    if (at > 0) free = Math.max(free, rulings[at + 1 - RULING_SIZE] ?? 0);
    if (free > each.start) continue;
    places.push({ at, each });
    free = each.end;
  }
  let from = rulings.length;
  for (let count = places.length; count > 0; count--) rulings.push(0, 0, 0, 0);
  let to = rulings.length;
  for (const { at, each } of places.toReversed()) {
    while (from > at) rulings[--to] = rulings[--from] ?? 0;
    to -= RULING_SIZE;
    [rulings[to], rulings[to + 1], rulings[to + 2], rulings[to + 3]] = [
      each.start,
      each.end,
      each.form,
      whyCode(each.why),
    ];
  }
  return rulings;
}

/** What is kept out by its own line counts where the document has unlocked it. */
export function applyContext(rulings: Rulings, context: DocumentContext): void {
  for (let at = 0; at + RULING_SIZE <= rulings.length; at += RULING_SIZE) {
    if (!mayCount(rulings[at + 3] ?? 0)) continue;
    const why = context.whyUnlocked(rulings[at + 2] ?? -1);
    if (why !== undefined) rulings[at + 3] = whyCode(why);
  }
}
