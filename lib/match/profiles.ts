// What the rules ask of a form first, in one number each: most names are ruled on by one look.
import { ACTORS, SOFTWARE } from './kind-masks.ts';
import type { Lexicon } from './lexicon.ts';

/** The kinds that a mention of it says something about: its own, and those of the ambiguous names that it may unlock. */
export const REACH = 0xffff;
/** It is an actor's name, or software's, or both. */
export const OF_ACTOR = 1 << 16;
export const OF_SOFTWARE = 1 << 17;
/** A handle, and nothing tells its platform. */
export const IS_UNPLACED = 1 << 18;
/** A contact, a handle or the like: compared character by character, it has no rules of words. */
export const IS_IDENTIFIER = 1 << 19;
/** Other names of its entities are ambiguous. */
export const TEACHES = 1 << 20;
/** Distinctive, and nobody else's name: no rule has anything to say but of a word in a longer name. */
export const IS_PLAIN = 1 << 21;

function kindBits(kinds: number): number {
  return ((kinds & ACTORS) === 0 ? 0 : OF_ACTOR) | ((kinds & SOFTWARE) === 0 ? 0 : OF_SOFTWARE);
}

/** That it was asked for. */
const IS_KNOWN = 1 << 22;

export function profileOf(lexicon: Lexicon, form: number): number {
  const kinds = lexicon.kindsOf(form);
  let profile = IS_KNOWN | kinds | kindBits(kinds);
  const isShared = (profile & OF_ACTOR) !== 0 && (profile & OF_SOFTWARE) !== 0;
  if (lexicon.sections.traits[form] === 0 && !isShared) profile |= IS_PLAIN;
  if (lexicon.isUnplaced(form)) profile |= IS_UNPLACED;
  if (lexicon.isIdentifier(form)) profile |= IS_IDENTIFIER;
  lexicon.forEachEntity(form, (entity) => {
    profile |= lexicon.reachOf(entity);
    if (lexicon.ambiguousForms(entity).some((other) => other !== form)) profile |= TEACHES;
  });
  return profile;
}
