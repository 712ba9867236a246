import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../../lib/intel/entity.ts';
import { IntakeError } from '../../../../lib/intel/feed.ts';
import { readMade } from '../../../make/read.ts';
import { hasSharedData, readShared, sharedDataNote } from '../../../make/shared-data.ts';
import { expectClean } from '../../../make/clean.ts';
import { runs } from '../../../make/runs.ts';

const makeRow = (name: unknown, origin: unknown = '', others: unknown = '') => ({
  'Threat actor name': name,
  'Origin/Threat': origin,
  'Other names': others,
});

const oneOf = async (row: unknown): Promise<Entity | undefined> => (await readMade([row])).entities[0];

const valuesOf = (entity: Entity | undefined): string[] => (entity?.names ?? []).map(({ value }) => value);

it('reads a name with its other names', async () => {
  const entity = await oneOf(makeRow('Paper Typhoon', 'China', 'ARGON, Storm-9999,PAPER HERON , '));
  expect(valuesOf(entity)).toEqual(['Paper Typhoon', 'ARGON', 'Storm-9999', 'PAPER HERON']);
  expect(entity).toMatchObject({ kind: 'threat-actor', producer: 'Microsoft', tlp: 'CLEAR' });
});

it.each<[string, string | undefined, string[], string[]]>([
  ['China', 'CN', [], []],
  ['Türkiye', 'TR', [], []],
  ['Korea', 'KR', [], []],
  ['China, Financially motivated', 'CN', ['Financially motivated'], []],
  ['Financially motivated', undefined, ['Financially motivated'], []],
  ['Iran, Influence operations', 'IR', ['Influence operations'], []],
  ['Israel, Private sector offensive actor', 'IL', [], ['Private sector offensive actor']],
  ['Group in development', undefined, [], ['Group in development']],
  ['', undefined, [], []],
])('takes “%s” apart', async (origin, country, motivations, types) => {
  const entity = await oneOf(makeRow('Paper Typhoon', origin));
  expect(entity?.origin?.country).toBe(country);
  expect(entity).toMatchObject({ motivations, types });
});

it('refuses and lists what can’t be an actor', async () => {
  const { entities, refusals, counts } = await readMade([
    makeRow('Paper Typhoon'),
    makeRow('paper typhoon'),
    makeRow(''),
    'Paper Sleet',
    makeRow('Paper Sleet', 7),
  ]);
  expect(entities.map(({ name }) => name)).toEqual(['Paper Typhoon', 'Paper Sleet']);
  expect(refusals.map(({ id, reason }) => `${id} ${reason}`)).toEqual([
    '[1] repeated',
    '[2] no-name',
    '[3] not-an-object',
    'Paper Sleet bad-field',
  ]);
  expect(counts.refused).toBe(4);
});

it('counts a copy with columns of one’s own as private', async () => {
  expect((await readMade([makeRow('Paper Typhoon')])).defaultTlp).toBe('CLEAR');
  expect((await readMade([{ ...makeRow('Paper Typhoon'), Notes: 'ours' }])).defaultTlp).toBe('AMBER+STRICT');
});

it('takes any JSON or refuses it with a code', async () => {
  const row = fc.oneof(
    fc.record({
      'Threat actor name': fc.jsonValue(),
      'Origin/Threat': fc.jsonValue(),
      'Other names': fc.jsonValue(),
    }),
    fc.record({ 'Threat actor name': fc.string(), 'Other names': fc.string() }),
    fc.jsonValue(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row), async (rows) => {
      try {
        const { entities, counts } = await readMade(rows);
        expect(counts.entities).toBe(entities.length);
        expectClean(entities);
        expect(entities.every(({ name, names }) => names[0]?.value === name)).toBe(true);
      } catch (error) {
        if (!(error instanceof IntakeError)) throw error;
      }
    }),
    runs(100),
  );
});

describe.skipIf(!hasSharedData)(`Microsoft's list as it is${sharedDataNote}`, () => {
  it('loads whole', async () => {
    const { counts, defaultTlp, entities } = await readMade(readShared('vendor/MicrosoftMapping.json'));
    expect(counts).toMatchObject({ entities: 166, refused: 0 });
    expect(defaultTlp).toBe('CLEAR');
    const blizzard = entities.find(({ name }) => name === 'Aqua Blizzard');
    expect(blizzard?.origin).toEqual({ country: 'RU' });
    expect(valuesOf(blizzard)).toContain('PRIMITIVE BEAR');
    expect(new Set(entities.flatMap(({ types }) => types))).toEqual(
      new Set(['Group in development', 'Private sector offensive actor', 'Covert network']),
    );
  });
});
