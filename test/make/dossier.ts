// Dossiers and graphs for tests.
import type { CardAssertion, CardPart } from '../../lib/intel/card.ts';
import type { Dossier, Neighbours } from '../../lib/intel/dossier.ts';
import { makeCard, makeCardAssertion, makePart } from './card.ts';
import { makeEntity } from './entity.ts';

/** What a relation leads to. */
const makeTarget = (id: string, over: Partial<Neighbours['self']> = {}): Neighbours['self'] => ({
  pk: Number(/\d+/.exec(id)?.[0] ?? 99),
  id,
  name: `Name of ${id}`,
  kind: 'threat-actor',
  ...over,
});

/** A relation to the target of this id. */
export const makeRelation = (
  to: string,
  over: Parameters<typeof makeCardAssertion>[0] = {},
  target: Partial<Neighbours['self']> = {},
): CardAssertion => makeCardAssertion({ other: makeTarget(to, target), ...over });

export const makeNeighbours = (id: string, assertions: CardAssertion[]): Neighbours => ({
  self: makeTarget(id),
  assertions,
});

export function makeDossier(parts: CardPart[] = [makePart()], over: Partial<Dossier> = {}): Dossier {
  const [head] = parts;
  const { id, name, kind } = head?.entity ?? makeEntity();
  return {
    card: makeCard({ parts }),
    self: { pk: head?.pk ?? 0, id, name, kind },
    isWatched: false,
    notes: [],
    areNotesHidden: false,
    ...over,
  };
}
