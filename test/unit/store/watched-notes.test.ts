import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { readBonds, sayBond } from '../../../lib/store/bonds.ts';
import { removeFeed } from '../../../lib/store/feeds.ts';
import { noteList, notesFor, putBackNote, writeNote } from '../../../lib/store/notes.ts';
import { putBackWatched, unwatch, watch, watchedPks, watchList } from '../../../lib/store/watched.ts';
import type { Store } from '../../../lib/store/schema.ts';
import { makeEntity } from '../../make/entity.ts';
import { addFeed, makeStore } from '../../make/store.ts';

const heron = makeEntity({ id: 'stix:heron', name: 'Paper Heron' });
const crane = makeEntity({ id: 'misp:heron', name: 'G-9', links: ['misp:heron', 'stix:heron'] });
const moth = makeEntity({ id: 'stix:moth', name: 'Quiet Moth' });

async function setUp(): Promise<Store> {
  const store = await makeStore();
  await addFeed(store, 'a', { entities: [heron, moth] });
  await addFeed(store, 'b', { entities: [crane] });
  return store;
}

const pkOf = async (store: Store, id: string): Promise<number> =>
  (await store.entities.toArray()).find((row) => row.id === id)?.pk ?? -1;

const watchedIds = async (store: Store): Promise<string[]> => {
  const pks = await watchedPks(store, await readBonds(store));
  const rows = await store.entities.toArray();
  return rows.filter(({ pk }) => pks.has(pk)).map(({ id }) => id);
};

test('a star stands for every feed’s entity of the thing, and is taken off by any of them', async () => {
  const store = await setUp();
  expect(await watch(store, 'misp:heron', 5)).toBe(true);
  expect(await watchList(store)).toEqual([{ id: 'misp:heron', name: 'G-9', kind: 'threat-actor', at: 5 }]);
  expect(await watchedIds(store)).toEqual(['stix:heron', 'misp:heron']);
  await unwatch(store, 'stix:heron', await readBonds(store));
  expect(await watchList(store)).toEqual([]);
  expect(await watchedIds(store)).toEqual([]);
});

test('of two that the user tells apart only one is watched', async () => {
  const store = await setUp();
  await sayBond(store, [await pkOf(store, 'stix:heron'), await pkOf(store, 'misp:heron')], 'different', 1);
  await watch(store, 'stix:heron', 5);
  expect(await watchedIds(store)).toEqual(['stix:heron']);
});

test('what no feed has can’t be watched or noted', async () => {
  const store = await setUp();
  expect(await watch(store, 'stix:nobody', 5)).toBe(false);
  expect(await writeNote(store, 'stix:nobody', 'x', 5)).toBe(false);
  expect(await noteList(store)).toEqual([]);
});

test('star and note outlive their feed, under the name of then', async () => {
  const store = await setUp();
  await watch(store, 'stix:moth', 5);
  await writeNote(store, 'stix:moth', ' as typed\n', 6);
  await removeFeed(store, 'a');
  expect(await watchedIds(store)).not.toContain('misp:heron');
  expect(await watchList(store)).toMatchObject([{ name: 'Quiet Moth' }]);
  expect(await writeNote(store, 'stix:moth', ' as typed\nand more', 7)).toBe(true);
  expect(await noteList(store)).toEqual([
    { id: 'stix:moth', name: 'Quiet Moth', kind: 'threat-actor', text: ' as typed\nand more', at: 7 },
  ]);
});

test('an empty note is none; what was taken off comes back as it was', async () => {
  const store = await setUp();
  await writeNote(store, 'stix:moth', 'first', 5);
  await writeNote(store, 'stix:heron', 'second', 6);
  const [second, first] = await noteList(store);
  expect([second?.text, first?.text]).toEqual(['second', 'first']);
  expect(await notesFor(store, ['misp:heron', 'stix:heron'])).toEqual([second]);
  await writeNote(store, 'stix:heron', '', 7);
  expect(await noteList(store)).toEqual([first]);
  if (second) await putBackNote(store, second);
  expect(await noteList(store)).toEqual([second, first]);
  await putBackWatched(store, { id: 'stix:moth', name: 'Quiet Moth', kind: 'threat-actor', at: 3 });
  expect(await watchedIds(store)).toEqual(['stix:moth']);
});
