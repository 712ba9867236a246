// All real intel at once, by real requests through the real engine; what is stored is held against a count of the files themselves.
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AssertionRow, EntityRow } from '../../../../lib/store/schema.ts';
import { lexiconInfo } from '../../../../lib/store/lexicon.ts';
import type { Census, Json } from '../../../make/census/census.ts';
import { countGalaxy } from '../../../make/census/misp.ts';
import { countStix, successorsIn } from '../../../make/census/stix.ts';
import { countChannels, countMicrosoft } from '../../../make/census/tables.ts';
import {
  addTestFeed,
  cacheIn,
  leftIn,
  makeEngine,
  runAll,
  stateIn,
  type TestEngine,
} from '../../../make/engine.ts';
import { hasSharedData, readShared, sharedDataNote } from '../../../make/shared-data.ts';
import {
  BUNDLES,
  CHANNELS,
  EVENTS,
  GALAXIES,
  MICROSOFT,
  type PublicIntel,
  startPublicIntel,
} from '../../../servers/public-intel.ts';
import { recordedExchanges } from '../../../servers/taxii/data.ts';

interface Stored {
  entities: EntityRow[];
  assertions: AssertionRow[];
  refused: string[];
  withdrawn: number;
}

const json = (path: string): unknown => JSON.parse(readShared(path));
const objectsOf = (path: string): Json[] => (json(path) as { objects: Json[] }).objects;

/** What the recorded server gave, page by page. */
const recordedObjects = (): Json[] =>
  recordedExchanges()
    .filter(({ name }) => /^05-objects-page/.test(name))
    .flatMap(({ response }) => (response.body as { objects: Json[] }).objects);

/** Names in tags of galaxies that are read, without their ATT&CK ids. */
const taggedIn = (text: string): string[] => {
  const tags = text.matchAll(
    /misp-galaxy:(?:mitre-intrusion-set|mitre-malware|android|stealer)=\\"([^"\\]+?)(?: - [GS]\d{4})?\\"/g,
  );
  return [...new Set([...tags].map(([, name = '']) => name))].sort();
};

const withoutFile = (id: string): string => id.replace(/^file:[^:]*:/, '');

const bare = ({ value }: { value: string }): string => value.toLowerCase();

describe.skipIf(!hasSharedData)(`public intel, all of it at once${sharedDataNote}`, () => {
  let intel: PublicIntel;
  let made: TestEngine;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    intel = await startPublicIntel();
    made = await makeEngine({ tools: { maxFileBytes: 10_000_000 } });
    for (const { name, kind, config, login } of intel.feeds)
      ids.set(name, await addTestFeed(made, kind, config, { login, isTlpAuto: login.kind === 'none' }));
    await runAll(made);
  }, 240_000);
  afterAll(() => intel.close());

  const idOf = (name: string): string => ids.get(name) ?? '';

  async function stored(name: string): Promise<Stored> {
    const { store } = made;
    const feed = await store.feeds.get(idOf(name));
    const rows = feed?.rows ?? '';
    const refusals = (await store.refusals.get(idOf(name)))?.refusals ?? [];
    return {
      entities: await store.entities.where('feed').equals(rows).toArray(),
      assertions: await store.assertions.where('feed').equals(rows).toArray(),
      refused: refusals.map(({ id, reason }) => `${id} ${reason}`).sort(),
      withdrawn: feed?.counts.withdrawn ?? NaN,
    };
  }

  const namesIn = (entities: readonly EntityRow[]): string[] =>
    entities
      .flatMap(({ id, names }) => [...new Set(names.map(bare))].map((name) => `${withoutFile(id)}: ${name}`))
      .sort();

  const shown = ({ names, relations, withdrawn, refused }: Census) => ({
    names: [...names].flatMap(([id, set]) => [...set].map((name) => `${id}: ${name}`)).sort(),
    relations: relations.sort(),
    withdrawn,
    refused: refused.sort(),
  });

  async function expectCounted(name: string, census: Census): Promise<void> {
    const { entities, assertions, refused, withdrawn } = await stored(name);
    const relations = assertions.map(({ from, type, to }) => `${from} ${type} ${to}`).sort();
    expect({ names: namesIn(entities), relations, withdrawn, refused }).toEqual(shown(census));
    expect(entities).toHaveLength(census.names.size);
    expect(entities.length).toBeGreaterThan(40);
  }

  test('every feed is ready', async () => {
    for (const { name } of intel.feeds)
      expect({ name, ...(await stateIn(made, idOf(name))) }).toEqual({ name, state: 'ready' });
    expect(await leftIn(made.store)).toEqual({ rows: 0, bodies: 0 });
  });

  test.each(GALAXIES)('%s: each value with its names and relations', (path) =>
    expectCounted(path, countGalaxy(json(path) as Json)),
  );

  test.each(BUNDLES)('%s: each object with its names and relations', (path) =>
    expectCounted(path, countStix(objectsOf(path))),
  );

  test('the recorded pages of a TAXII server', () =>
    expectCounted('medallion', countStix(recordedObjects())));

  test('Microsoft’s names', () => expectCounted(MICROSOFT, countMicrosoft(json(MICROSOFT) as Json[])));

  test('a table of channels', () => expectCounted(CHANNELS, countChannels(readShared(CHANNELS))));

  test('a server with recorded events gives what its events as such are tagged with, and a galaxy of one’s own', async () => {
    const { entities, refused } = await stored('misp');
    expect(entities.map(({ name }) => name).sort()).toEqual([
      ...['ANDROIDOS_ANSERVER.A', 'APT1', 'APT12', 'BACKSPACE', 'Milk in tea'],
    ]);
    expect(refused).toEqual([]);
  });

  test('a static feed of the events gives all that is tagged in them, attributes too', async () => {
    const { entities, refused } = await stored('misp-feed');
    expect(entities.map(({ name }) => name).sort()).toEqual(taggedIn(EVENTS.map(readShared).join('')));
    expect(entities).toHaveLength(8);
    expect(refused).toEqual([]);
  });

  test.each(BUNDLES)('%s: what was revoked leads to its successor', async (path) => {
    const { entities } = await stored(path);
    const links = new Map(entities.map((entity) => [entity.id, entity.links]));
    for (const [old, successor] of successorsIn(objectsOf(path)))
      if (links.has(`stix:${successor}`)) expect(links.get(`stix:${successor}`)).toContain(`stix:${old}`);
  });

  test('the lexicon knows every entity', async () => {
    const entities = await made.store.entities.count();
    expect(await lexiconInfo(made.store)).toMatchObject({ entities, feeds: intel.feeds.length });
  });

  test.each([
    ['has not changed', true],
    ['comes anew, as it was', false],
  ])(
    'a second sync of what %s changes nothing',
    async (_, validators) => {
      intel.setValidators(validators);
      const [before, published] = [await cacheIn(made.store), [...made.world.published]];
      made.world.now += 60_000;
      await made.engine.syncNow();
      await made.engine.idle();
      for (const { name } of intel.feeds)
        expect({ name, run: await made.store.runs.get(idOf(name)) }).toMatchObject({
          name,
          run: { lastSync: made.world.now },
        });
      expect(await cacheIn(made.store)).toEqual(before);
      expect(made.world.published).toEqual(published);
    },
    240_000,
  );
});
