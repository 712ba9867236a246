import { expect, it } from 'vitest';
import { conflictsOf } from '../../../lib/intel/conflicts.ts';
import type { Entity } from '../../../lib/intel/entity.ts';
import { makeCardAssertion } from '../../make/card.ts';
import { makeEntity } from '../../make/entity.ts';

const reasons = (a: Partial<Entity>, b: Partial<Entity>): string[] =>
  conflictsOf([
    { pk: 1, entity: makeEntity({ ...a, names: [] }), assertions: [] },
    { pk: 2, entity: makeEntity({ ...b, names: [] }), assertions: [] },
  ]).map(({ because, pks }) => `${because} ${pks.join('-')}`);

it.each<[string, Partial<Entity>, Partial<Entity>, string[]]>([
  ['actor and intrusion set', { kind: 'threat-actor' }, { kind: 'intrusion-set' }, []],
  ['malware and tool', { kind: 'malware' }, { kind: 'tool' }, []],
  ['actor and software', { kind: 'threat-actor' }, { kind: 'malware' }, ['kind 1-2']],
  ['a protest tag and a campaign', { kind: 'narrative' }, { kind: 'campaign' }, ['kind 1-2']],
  ['one country, two spellings', { origin: { country: 'CN' } }, { origin: { country: 'China' } }, []],
  ['two countries', { origin: { country: 'CN' } }, { origin: { country: 'RU' } }, ['country 1-2']],
  ['one country unknown', { origin: { country: 'CN' } }, {}, []],
  [
    'two ids of one source',
    { links: ['stix:a', 'ext:mitre-attack:G0001'] },
    { links: ['stix:b', 'ext:mitre-attack:G0002'] },
    ['id 1-2'],
  ],
  [
    'one id in common',
    { links: ['ext:mitre-attack:G0001', 'ext:mitre-attack:G0003'] },
    { links: ['ext:mitre-attack:G0003'] },
    [],
  ],
  ['a country code that is none', { origin: { country: 'Zz' } }, { origin: { country: 'zz' } }, []],
])('%s', (_, a, b, expected) => {
  expect(reasons(a, b)).toEqual(expected);
});

it('an account and the actor that a relation gives it to are two things, and no conflict', () => {
  const account = (pk: number) => ({
    pk: 1,
    entity: makeEntity({ kind: 'user-account' }),
    assertions: [makeCardAssertion({ other: { pk, name: 'Paper Heron' } })],
  });
  const actor = { pk: 2, entity: makeEntity(), assertions: [] };
  expect([conflictsOf([account(2), actor]), conflictsOf([actor, account(2)])]).toEqual([[], []]);
  expect(conflictsOf([account(3), actor])).toHaveLength(1);
});
