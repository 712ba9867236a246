// What the match layer eats, without going through a store: pk is the place in the list, counted from 1.
import type { Entity } from '../../lib/intel/entity.ts';
import type { LexiconEntity } from '../../lib/match/types.ts';
import { makeEntity } from './entity.ts';

export const toLexiconEntities = (entities: readonly Entity[]): LexiconEntity[] =>
  entities.map(({ kind, tlp, names }, index) => ({ pk: index + 1, kind, tlp, names }));

/** One threat actor per row; the first string is its headline, the others are its aliases. */
export const makeLexiconEntities = (rows: readonly (readonly [string, ...string[]])[]): LexiconEntity[] =>
  toLexiconEntities(rows.map(([name, ...names]) => makeEntity({ name, names })));
