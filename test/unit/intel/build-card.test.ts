import { expect, it } from 'vitest';
import type { CardInput, StoredEntity } from '../../../lib/intel/build-card.ts';
import { buildCard } from '../../../lib/intel/build-card.ts';
import { Bonds } from '../../../lib/intel/bonds.ts';
import type { Entity } from '../../../lib/intel/entity.ts';
import { makeAssertion, makeEntity } from '../../make/entity.ts';

const store = (pk: number, entity: Entity): StoredEntity => ({
  pk,
  entity,
  feed: { id: `feed-${pk}`, kind: 'file', title: { en: `Feed ${pk}` }, importedAt: 0 },
});
const heron = store(1, makeEntity({ name: 'Paper Heron', names: ['Grey Crane'] }));
const other = store(2, makeEntity({ name: 'Velvet Newt' }));
const input = (over: Partial<CardInput> = {}): CardInput => ({
  strength: 'exact',
  matched: [{ ...heron, names: [1] }],
  linked: [],
  assertions: [],
  bonds: new Bonds([]),
  targets: new Map([[other.entity.id, { pk: 2, name: 'Velvet Newt', kind: 'threat-actor' }]]),
  ...over,
});

it('says by which names the text matched', () => {
  const { parts, strength } = buildCard(input());
  expect(strength).toBe('exact');
  expect(parts[0]?.matched.map(({ value }) => value)).toEqual(['Grey Crane']);
});

it('puts linked entities behind matched ones, each once', () => {
  const { parts } = buildCard(input({ linked: [other, heron] }));
  expect(parts.map(({ pk, matched }) => [pk, matched.length])).toEqual([
    [1, 1],
    [2, 0],
  ]);
});

it('shows assertions from both ends, and keeps overlaps apart', () => {
  const uses = makeAssertion({ from: other.entity.id, to: heron.entity.id, type: 'cooperates-with' });
  const similar = makeAssertion({ from: heron.entity.id, to: other.entity.id, type: 'similar' });
  const [part] = buildCard(input({ assertions: [uses, similar] })).parts;
  expect(part?.assertions).toEqual([
    { assertion: uses, direction: 'in', other: { pk: 2, name: 'Velvet Newt', kind: 'threat-actor' } },
  ]);
  expect(part?.overlaps.map(({ assertion, direction }) => [assertion.type, direction])).toEqual([
    ['similar', 'out'],
  ]);
});

it('leaves out what it could not tell: an unknown end, and a relation of the entity to itself', () => {
  const dangling = makeAssertion({ from: heron.entity.id });
  const self = makeAssertion({ from: heron.entity.id, to: heron.entity.id });
  const [part] = buildCard(input({ assertions: [dangling, self] })).parts;
  expect(part?.assertions).toEqual([]);
});

it('tells two different things of one name', () => {
  const malware = store(3, makeEntity({ kind: 'malware', name: 'Grey Crane' }));
  const card = buildCard(
    input({
      matched: [
        { ...heron, names: [1] },
        { ...malware, names: [0] },
      ],
    }),
  );
  expect(card.conflicts).toEqual([{ pks: [1, 3], because: 'kind' }]);
});

it('tells an overlap with another part of the same thing as that part, never as an overlap with itself', () => {
  const linked = store(4, makeEntity({ name: 'Heron Group', producer: 'Other Lab' }));
  const head = { pk: 1, id: heron.entity.id, name: 'Paper Heron', kind: 'threat-actor' } as const;
  const similar = makeAssertion({ from: heron.entity.id, to: linked.entity.id, type: 'similar' });
  const ends = [heron.entity.id, linked.entity.id].map((id) => [id, head] as const);
  const card = buildCard(input({ linked: [linked], assertions: [similar], targets: new Map(ends) }));
  expect(card.parts.map(({ overlaps }) => overlaps.map(({ other }) => [other.name, other.partOf]))).toEqual([
    [['Heron Group', 'Other Lab']],
    [['Paper Heron', heron.entity.producer]],
  ]);
});
