// Cards for tests of what a card shows.
import type { Card, CardAssertion, CardPart } from '../../lib/intel/card.ts';
import { makeAssertion, makeEntity } from './entity.ts';

let made = 0;

export function makePart(over: Partial<CardPart> = {}): CardPart {
  const entity = over.entity ?? makeEntity();
  return {
    pk: ++made,
    entity,
    feed: { id: 'feed', kind: 'file', title: { en: 'Example feed' }, importedAt: Date.UTC(2026, 0, 2) },
    matched: entity.names.slice(0, 1),
    assertions: [],
    overlaps: [],
    ...over,
  };
}

export const makeCard = (over: Partial<Card> = {}): Card => ({
  strength: 'exact',
  parts: [makePart()],
  conflicts: [],
  bonds: [],
  ...over,
});

export const makeCardAssertion = (
  over: Omit<Partial<CardAssertion>, 'assertion'> & {
    assertion?: Parameters<typeof makeAssertion>[0];
  } = {},
): CardAssertion => ({
  direction: 'out',
  other: { pk: ++made, name: 'Quiet Otter', kind: 'threat-actor' },
  ...over,
  assertion: makeAssertion(over.assertion),
});
