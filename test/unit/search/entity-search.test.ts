import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityKind } from '../../../lib/intel/kinds.ts';
import { EntitySearch, type Searchable } from '../../../lib/search/entity-search.ts';
import { wordsOf } from '../../../lib/search/fold.ts';
import { makeNames } from '../../make/names.ts';
import { runs } from '../../make/runs.ts';

const noPause = (): Promise<void> => Promise.resolve();

const entity = (names: readonly string[], kind: EntityKind = 'threat-actor'): Searchable => ({
  name: names[0] ?? '',
  kind,
  names: names.map((value) => ({ value })),
});

const ACTORS = [
  entity(['APT28', 'Fancy Bear', 'Sofacy']),
  entity(['APT29', 'Cozy Bear', 'The Dukes']),
  entity(['Turla', 'Venomous Bear', 'Snake']),
  entity(['UserSec', 'ЮзерСек']),
  entity(['KillNet', 'キルネット']),
  entity(["People's Cyber Army of Russia"]),
  entity(['OceanLotus', '海莲花']),
];

function searchOf(entities: readonly Searchable[]): EntitySearch<Searchable> {
  const search = new EntitySearch<Searchable>();
  for (const each of entities) search.add(each);
  return search;
}

const search = searchOf(ACTORS);

/** What is found, each as "headline" or "headline: the name that hit". */
async function found(query: string, limit = 8, within = search): Promise<string[]> {
  const hits = await within.find(query, limit, noPause);
  return hits.map(({ entity: { name }, name: hit }) => (hit === name ? name : `${name}: ${hit}`));
}

describe('what begins so', () => {
  test.each([
    ['apt 2', ['APT28', 'APT29']],
    ['apt29', ['APT29']],
    ['fancy', ['APT28: Fancy Bear']],
    ['bear fa', ['APT28: Fancy Bear']],
    ['fancybear', ['APT28: Fancy Bear']],
    ['bear', ['APT29: Cozy Bear', 'APT28: Fancy Bear', 'Turla: Venomous Bear']],
    ['user sec', ['UserSec']],
    ['sec', ['UserSec']],
    ['юзер', ['UserSec: ЮзерСек']],
    ['キル', ['KillNet: キルネット']],
    ['莲', ['OceanLotus: 海莲花']],
    ['peoples', ["People's Cyber Army of Russia"]],
    ['people’s army', ["People's Cyber Army of Russia"]],
    ['  ', []],
    ['#@', []],
  ])('%s', async (query, names) => {
    expect(await found(query)).toEqual(names);
  });

  test('an entity comes once, by the name that fits best', async () => {
    const twice = searchOf([entity(['Heron Group', 'Heron', 'Heron Team'])]);
    expect(await found('heron', 8, twice)).toEqual(['Heron Group: Heron']);
  });

  test('whole names before beginnings, headlines before aliases, actors before what shares their name', async () => {
    const mixed = searchOf([
      entity(['Silver Heron'], 'malware'),
      entity(['Otter', 'Heron Two']),
      entity(['Heron'], 'malware'),
      entity(['Heron One']),
      entity(['Moth', 'Heron']),
      entity(['Heron']),
    ]);
    const hits = await mixed.find('heron', 8, noPause);
    expect(hits.map(({ entity: { name, kind }, name: hit }) => `${name} ${kind} ${hit}`)).toEqual([
      'Heron threat-actor Heron',
      'Heron malware Heron',
      'Moth threat-actor Heron',
      'Heron One threat-actor Heron One',
      'Otter threat-actor Heron Two',
      'Silver Heron malware Silver Heron',
    ]);
  });

  test('no more than asked for', async () => {
    expect(await found('bear', 2)).toHaveLength(2);
    expect(await found('bear', 0)).toEqual([]);
  });
});

describe('what is spelt much like it', () => {
  test.each([
    ['kilnet', 'KillNet'],
    ['usersce', 'UserSec'],
    ['venomus bear', 'Turla: Venomous Bear'],
    ['sofacey', 'APT28: Sofacy'],
    ['cibre army', "People's Cyber Army of Russia"],
  ])('%s', async (query, name) => {
    expect((await found(query))[0]).toBe(name);
  });

  test('comes after what begins so', async () => {
    const alike = searchOf([entity(['Killnot']), entity(['Killnet Two'])]);
    expect(await found('killnet', 8, alike)).toEqual(['Killnet Two', 'Killnot']);
  });

  test.each(['qqqqzzz', 'xy', 'entirely other words'])('nothing is like %s', async (query) => {
    expect(await found(query)).toEqual([]);
  });

  test('is looked for in parts, with pauses', async () => {
    const large = searchOf(makeNames(5_000).map((name) => entity([name])));
    let pauses = 0;
    const pause = (): Promise<void> => {
      pauses += 1;
      return Promise.resolve();
    };
    await large.find('paper', 8, pause);
    expect(pauses).toBe(0);
    await large.find('papper hreon', 8, pause);
    expect(pauses).toBeGreaterThan(0);
  });
});

describe('who calls it so', () => {
  const named = searchOf([
    { name: 'APT29', kind: 'intrusion-set', names: [{ value: 'Midnight Blizzard', by: 'Microsoft' }] },
    { name: 'Star', kind: 'intrusion-set', names: [{ value: 'Star Blizzard', by: 'Microsoft' }] },
    { name: 'Micro', kind: 'tool', names: [{ value: 'Microsoftie' }] },
    { name: 'Other', kind: 'tool', names: [{ value: 'Blizzard', by: 'Game maker' }] },
  ]);

  test.each([
    ['microsoft', ['Micro: Microsoftie', 'Star: Star Blizzard', 'APT29: Midnight Blizzard']],
    ['microsoft mid', ['APT29: Midnight Blizzard']],
    ['blizzard micros', ['Star: Star Blizzard', 'APT29: Midnight Blizzard']],
    ['game bliz', ['Other: Blizzard']],
  ])('%s', async (query, names) => {
    expect(await found(query, 8, named)).toEqual(names);
  });
});

test('a sign brings what is written with it before what fits as well', async () => {
  const signs = searchOf([entity(['heron']), entity(['Tag', '#heron']), entity(['Chat', '@heron'])]);
  expect(await found('#heron', 8, signs)).toEqual(['Tag: #heron', 'heron', 'Chat: @heron']);
  expect(await found('＠heron', 8, signs)).toEqual(['Chat: @heron', 'heron', 'Tag: #heron']);
});

describe('filters', () => {
  const mixed = searchOf([entity(['Otter']), entity(['Heron'], 'malware'), entity(['Crane'], 'malware')]);
  const isMalware = ({ kind }: Searchable): boolean => kind === 'malware';

  test('without words all that is accepted, by the alphabet', () => {
    const { hits } = mixed.begin('', 8, isMalware);
    expect(hits.map(({ name }) => name)).toEqual(['Crane', 'Heron']);
    expect(mixed.begin('', 1, isMalware).hits).toHaveLength(1);
    expect(mixed.begin(' ', 8).hits).toEqual([]);
  });

  test('with words, also where they are mistyped, nothing else', async () => {
    expect(mixed.begin('o', 8, isMalware)).toEqual({ hits: [], isFew: true });
    expect(await mixed.find('hreon', 8, noPause, isMalware)).toMatchObject([{ name: 'Heron', at: 0 }]);
    expect(await mixed.find('ottre', 8, noPause, isMalware)).toEqual([]);
  });
});

test('the beginnings of some of its words, in any order, find a name', async () => {
  const names = makeNames(300);
  const all = searchOf(names.map((name) => entity([name])));
  const query = fc
    .constantFrom(...names)
    .chain((name) =>
      fc
        .shuffledSubarray(wordsOf(name), { minLength: 1 })
        .chain((words) =>
          fc.tuple(
            fc.constant(name),
            fc.tuple(...words.map((word) => fc.nat(word.length - 1).map((cut) => word.slice(0, cut + 1)))),
          ),
        ),
    );
  await fc.assert(
    fc.asyncProperty(query, async ([name, words]) => {
      const hits = await all.find(words.join(' '), names.length, noPause);
      expect(hits.map((hit) => hit.name)).toContain(name);
    }),
    runs(100),
  );
});
