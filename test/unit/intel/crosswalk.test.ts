import { expect, test } from 'vitest';
import { crosswalkOf, type CrosswalkRow } from '../../../lib/intel/crosswalk.ts';
import { makePart } from '../../make/card.ts';
import { makeRelation } from '../../make/dossier.ts';
import { makeEntity, makeName } from '../../make/entity.ts';

const shortOf = ({ producer, main, others, overlaps }: CrosswalkRow) => [
  producer,
  main.map(({ value }) => value),
  others.map(({ value }) => value),
  overlaps.map(({ other }) => other.name),
];

test('a row for each producer, main names apart, contacts left out', () => {
  const ours = makeEntity({
    name: 'APT29',
    producer: 'MITRE',
    names: [
      'Cozy Bear',
      makeName('x@y.test', { type: 'contact', producer: 'MITRE' }),
      makeName('G0016', { producer: 'MITRE' }),
    ],
  });
  const theirs = makeEntity({
    name: 'Midnight Blizzard',
    producer: 'Microsoft',
    names: [makeName('NOBELIUM', { producer: 'Microsoft' })],
  });
  const again = makeEntity({ name: 'APT29', producer: 'MITRE', names: ['Cozy Bear', 'The Dukes'] });
  const rows = crosswalkOf([ours, theirs, again].map((entity) => makePart({ entity })));
  expect(rows.map(shortOf)).toEqual([
    ['MITRE', ['APT29'], ['Cozy Bear', 'G0016', 'The Dukes'], []],
    ['Microsoft', ['Midnight Blizzard'], ['NOBELIUM'], []],
  ]);
});

test('a headline that is a hashtag is the main name', () => {
  const entity = makeEntity({ name: '#FreeDurov', names: [makeName('#FreeDurov', { type: 'hashtag' })] });
  expect(crosswalkOf([makePart({ entity })]).map(shortOf)).toEqual([
    ['Example Intel', ['#FreeDurov'], [], []],
  ]);
});

test('an overlap stands under who says it, once', () => {
  const say = { assertion: { type: 'similar', assertedBy: 'MISP galaxy', likelihood: 'likely' } };
  const overlaps = [makeRelation('n1', say), makeRelation('n1', { ...say, direction: 'in' })];
  const rows = crosswalkOf([makePart({ overlaps })]);
  expect(rows.map(shortOf).at(-1)).toEqual(['MISP galaxy', [], [], ['Name of n1']]);
});
