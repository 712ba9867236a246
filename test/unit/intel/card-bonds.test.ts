import { expect, it } from 'vitest';
import { Bonds, makeBond, type Bond, type BondSays } from '../../../lib/intel/bonds.ts';
import { cardBondsOf } from '../../../lib/intel/card-bonds.ts';
import type { Entity } from '../../../lib/intel/entity.ts';
import { makeEntity } from '../../make/entity.ts';

const heron = makeEntity({ id: 'stix:1', name: 'Heron', origin: { country: 'RU' } });
const crane = makeEntity({ id: 'misp:2', name: 'Heron', producer: 'Other Lab' });
const copy = makeEntity({ id: 'misp:3', name: 'G-3', links: ['misp:3', 'stix:1'] });
const kit = makeEntity({ id: 'stix:4', name: 'Heron', kind: 'malware' });

const say = (a: Entity, says: BondSays, b: Entity): Bond => makeBond(a, b, says, 0);

const shown = (entities: Entity[], ...said: Bond[]): string[] =>
  cardBondsOf(
    entities.map((entity, pk) => ({ pk, entity })),
    new Bonds(said),
  ).map(({ pks, state }) => `${pks.join('-')} ${state}`);

it.each<[string, Entity[], Bond[], string[]]>([
  ['a shared name alone is a question', [heron, crane], [], ['0-1 possible']],
  ['a shared id is none, and can be denied', [heron, copy], [], ['0-1 linked']],
  ['actor and software of one name are two', [heron, kit], [], []],
  ['one question for a group', [heron, crane, copy], [], ['0-1 possible', '0-2 linked']],
  ['what was said is no question', [heron, crane], [say(heron, 'different', crane)], ['0-1 different']],
  [
    'nor what was said of its group',
    [copy, crane, heron],
    [say(crane, 'same', heron)],
    ['0-1 same', '0-2 linked'],
  ],
  ['two copies of one id need no word', [heron, { ...heron, producer: 'Other Lab' }], [], []],
])('%s', (_, entities, said, expected) => {
  expect(shown(entities, ...said)).toEqual(expected);
});
