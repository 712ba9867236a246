import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { Bonds } from '../../../lib/intel/bonds.ts';
import {
  generation,
  purgeRemoved,
  readyFeeds,
  removeFeed,
  restoreFeed,
  setFeedTlp,
  swapFeed,
} from '../../../lib/store/feeds.ts';
import { assertionsOf, entitiesByLink, entitiesByPk, withLinked } from '../../../lib/store/read.ts';
import type { Store } from '../../../lib/store/schema.ts';
import { makeAssertion, makeEntity } from '../../make/entity.ts';
import { makeFeed, makeIntake } from '../../make/intake.ts';
import { addFeed, makeStore } from '../../make/store.ts';

const heron = makeEntity({ id: 'stix:heron', name: 'Paper Heron', tlp: 'AMBER' });
const otter = makeEntity({ id: 'stix:otter', name: 'Glass Otter', tlp: 'RED', tlpOwn: true });
const relation = makeAssertion({ from: 'stix:heron', to: 'stix:otter', tlp: 'AMBER' });

const namesIn = async (store: Store): Promise<string[]> =>
  (await store.entities.toArray()).map((row) => row.name).sort();

test('a feed replaces its own rows and no others; an entity that stays keeps its pk', async () => {
  const store = await makeStore();
  await addFeed(store, 'a', { entities: [heron, otter] });
  await addFeed(store, 'b', { entities: [makeEntity({ name: 'Quiet Moth' })] });
  const [before] = await entitiesByLink(store, ['stix:otter']);

  await addFeed(store, 'a', { entities: [makeEntity({ name: 'Slow Crane' }), otter] });

  const [after] = await entitiesByLink(store, ['stix:otter']);
  expect(await namesIn(store)).toEqual(['Glass Otter', 'Quiet Moth', 'Slow Crane']);
  expect(after?.pk).toBe(before?.pk);
});

test('a swap that fails changes nothing', async () => {
  const store = await makeStore();
  await addFeed(store, 'a', { entities: [heron], assertions: [relation] });
  const old = await generation(store);
  const fail = (): void => {
    throw new Error('killed');
  };

  const swap = swapFeed(store, makeFeed({ id: 'a' }), makeIntake({ entities: [otter] }), fail);

  await expect(swap).rejects.toThrow('killed');
  expect(await namesIn(store)).toEqual(['Paper Heron']);
  expect(await store.assertions.count()).toBe(1);
  expect(await generation(store)).toBe(old);
});

test('a removed feed is seen nowhere, can be restored, and is gone after the purge', async () => {
  const store = await makeStore();
  await addFeed(store, 'a', { entities: [heron], assertions: [relation] });
  const pks = (await store.entities.toArray()).map((row) => row.pk);
  const seen = async (): Promise<number[]> => [
    (await readyFeeds(store)).size,
    (await entitiesByPk(store, pks)).length,
    (await entitiesByLink(store, heron.links)).length,
    (await assertionsOf(store, heron.links)).length,
  ];
  expect(await seen()).toEqual([1, 1, 1, 1]);

  expect(await removeFeed(store, 'a')).toBe(true);
  expect(await seen()).toEqual([0, 0, 0, 0]);
  await restoreFeed(store, 'a');
  expect(await seen()).toEqual([1, 1, 1, 1]);

  await removeFeed(store, 'a');
  await purgeRemoved(store);
  expect(await store.feeds.count()).toBe(0);
  expect(await store.entities.count()).toBe(0);
  expect(await store.assertions.count()).toBe(0);
  expect(await restoreFeed(store, 'a')).toBe(false);
});

test('every change of what is matched is a new generation', async () => {
  const store = await makeStore();
  const seen = [await generation(store)];
  const steps = [
    () => addFeed(store, 'a', { entities: [heron] }),
    () => setFeedTlp(store, 'a', 'GREEN'),
    () => removeFeed(store, 'a'),
    () => restoreFeed(store, 'a'),
  ];
  for (const step of steps) {
    await step();
    seen.push(await generation(store));
  }
  expect(seen).toEqual([0, 1, 2, 3, 4]);
});

test("a feed's TLP is that of its unmarked objects; a marking of their own stays", async () => {
  const store = await makeStore();
  await addFeed(store, 'a', { entities: [heron, otter], assertions: [relation] });

  expect(await setFeedTlp(store, 'a', 'CLEAR')).toBe(true);

  const tlps = (await store.entities.toArray()).map((row) => [row.name, row.tlp]);
  expect(tlps).toEqual([
    ['Paper Heron', 'CLEAR'],
    ['Glass Otter', 'RED'],
  ]);
  expect((await store.assertions.toArray()).map((row) => row.tlp)).toEqual(['CLEAR']);
  expect(await setFeedTlp(store, 'none', 'CLEAR')).toBe(false);
});

test('links are followed through other feeds', async () => {
  const store = await makeStore();
  await addFeed(store, 'a', { entities: [makeEntity({ name: 'A', links: ['stix:1'] })] });
  await addFeed(store, 'b', { entities: [makeEntity({ name: 'B', links: ['misp:1', 'stix:1'] })] });
  await addFeed(store, 'c', { entities: [makeEntity({ name: 'C', links: ['misp:1'] })] });
  await addFeed(store, 'd', { entities: [makeEntity({ name: 'D', links: ['misp:2'] })] });

  const linked = await withLinked(store, await entitiesByLink(store, ['stix:1']), new Bonds([]));

  expect(linked.map((row) => row.name).sort()).toEqual(['A', 'B', 'C']);
});
