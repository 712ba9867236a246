import { expect, test } from 'vitest';
import type { EntityKind } from '../../../lib/intel/kinds.ts';
import { producerRank } from '../../../lib/intel/producers.ts';
import { inCardOrder } from '../../../lib/reading/card-order.ts';
import { makeEntity, makeName } from '../../make/entity.ts';

const TAG = '#FreeOtter';
const row = (pk: number, kind: EntityKind, producer = 'Lab', names = [makeName(TAG)]) => ({
  ...makeEntity({ id: `stix:${pk}`, name: names[0]?.value ?? '', kind, producer, names }),
  pk,
  feed: 'a',
});
const narrative = row(1, 'narrative');
const campaign = row(2, 'campaign');

/** `matched`: pk and which of its names. */
const kindsOf = (rows: ReturnType<typeof row>[], matched: [number, number][], producers: string[] = []) => {
  const names = new Map(matched.map(([pk, name]) => [pk, [name]]));
  return inCardOrder(rows, producerRank(producers), names).map(({ kind }) => kind);
};

test('a hashtag opens at its campaign, whoever says so', () => {
  const both: [number, number][] = [
    [1, 0],
    [2, 0],
  ];
  expect(kindsOf([narrative, campaign], both)).toEqual(['campaign', 'narrative']);
  const other = row(2, 'campaign', 'Second Lab');
  expect(kindsOf([narrative, other], both, ['Lab', 'Second Lab'])).toEqual(['campaign', 'narrative']);
});

test('only where the hashtag is the name that matched', () => {
  const tag = makeName('＃FreeOtter', { type: 'hashtag' });
  const named = row(2, 'campaign', 'Lab', [makeName('Free Otter Week'), tag]);
  expect(kindsOf([narrative, named], [[2, 1]])).toEqual(['campaign', 'narrative']);
  expect(kindsOf([narrative, named], [[2, 0]])).toEqual(['narrative', 'campaign']);
  expect(kindsOf([narrative, campaign], [[1, 0]])).toEqual(['narrative', 'campaign']);
});

test('an actor of that name comes before both, as its mark looks', () => {
  const actor = row(4, 'threat-actor');
  const all: [number, number][] = [
    [1, 0],
    [2, 0],
    [4, 0],
  ];
  expect(kindsOf([narrative, campaign, actor], all)).toEqual(['threat-actor', 'campaign', 'narrative']);
});
