// Sets of kinds as bits, in the order of ENTITY_KINDS: what `Lexicon.kindsOf` answers is compared with them.
import { ENTITY_KINDS, isActor, type EntityKind } from '../intel/kinds.ts';

export const maskOf = (kinds: readonly EntityKind[]): number =>
  kinds.reduce((mask, kind) => mask | (1 << ENTITY_KINDS.indexOf(kind)), 0);

export const ACTORS = maskOf(ENTITY_KINDS.filter(isActor));
export const SOFTWARE = maskOf(['malware', 'tool']);
export const ALL_KINDS = maskOf(ENTITY_KINDS);
