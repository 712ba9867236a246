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

function profileOf(lexicon: Lexicon, form: number, reachOfEntity: Uint16Array): number {
  const kinds = lexicon.kindsOf(form);
  let profile = kinds | kindBits(kinds);
  const isShared = (profile & OF_ACTOR) !== 0 && (profile & OF_SOFTWARE) !== 0;
  if (lexicon.sections.traits[form] === 0 && !isShared) profile |= IS_PLAIN;
  if (lexicon.isUnplaced(form)) profile |= IS_UNPLACED;
  if (lexicon.isIdentifier(form)) profile |= IS_IDENTIFIER;
  lexicon.forEachEntity(form, (entity) => {
    profile |= reachOfEntity[entity] ?? 0;
    if (lexicon.ambiguousForms(entity).some((other) => other !== form)) profile |= TEACHES;
  });
  return profile;
}

/** Of all forms: some milliseconds, at the first question about a lexicon. */
export function profilesOf(lexicon: Lexicon): Int32Array {
  const reachOfEntity = Uint16Array.from({ length: lexicon.entityCount }, (_, entity) =>
    lexicon.ambiguousForms(entity).reduce((reach, form) => reach | lexicon.kindsOf(form), 0),
  );
  return Int32Array.from({ length: lexicon.formCount }, (_, form) => profileOf(lexicon, form, reachOfEntity));
}
