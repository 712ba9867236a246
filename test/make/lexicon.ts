// What the match layer eats, without going through a store: pk is the place in the list, counted from 1.
import type { Entity } from '../../lib/intel/entity.ts';
import type { LexiconEntity } from '../../lib/match/types.ts';

export const toLexiconEntities = (entities: readonly Entity[]): LexiconEntity[] =>
  entities.map(({ kind, tlp, names }, index) => ({ pk: index + 1, kind, tlp, names }));
