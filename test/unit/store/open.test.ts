import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { makeBond } from '../../../lib/intel/bonds.ts';
import { bondList, sayBond } from '../../../lib/store/bonds.ts';
import { noteList } from '../../../lib/store/notes.ts';
import { watch, watchList } from '../../../lib/store/watched.ts';
import { generation } from '../../../lib/store/feeds.ts';
import { readLexicon } from '../../../lib/store/lexicon.ts';
import { addMutes, readMutes } from '../../../lib/store/mutes.ts';
import { NewerStoreError, openStore } from '../../../lib/store/open.ts';
import { assertionsOf, entitiesByLink, refusalsOf } from '../../../lib/store/read.ts';
import { changeRun } from '../../../lib/store/runs.ts';
import { SCHEMA_VERSION } from '../../../lib/store/schema.ts';
import { makeAssertion, makeEntity } from '../../make/entity.ts';
import { makeFeed } from '../../make/intake.ts';
import { makeNewMute } from '../../make/mute.ts';

test('a new store opens, and opens again with what was put in', async () => {
  const first = await openStore('again');
  await first.meta.put({ key: 'generation', value: 7 });
  first.close();
  const second = await openStore('again');
  expect(await second.meta.get('generation')).toEqual({ key: 'generation', value: 7 });
});

test('a store of the first version keeps all that is in it, and has room for mutes', async () => {
  const first = new Dexie('first');
  first.version(1).stores({
    feeds: 'id',
    entities: '++pk, feed, [feed+id], *links',
    assertions: '++pk, feed, from, to',
    lexicon: 'id',
    refusals: 'feed',
    meta: 'key',
  });
  const feed = makeFeed({ id: 'a' });
  const entity = { ...makeEntity({ name: 'Paper Heron', links: ['stix:1'] }), feed: 'a', pk: 41 };
  await first.table('feeds').add(feed);
  await first.table('entities').add(entity);
  await first.table('assertions').add({ ...makeAssertion({ from: 'stix:1' }), feed: 'a' });
  await first.table('lexicon').add({ id: 'current', version: 3, buffer: new ArrayBuffer(8) });
  await first.table('refusals').add({ feed: 'a', refusals: [{ id: 'x', reason: 'no-name' }] });
  await first.table('meta').add({ key: 'generation', value: 3 });
  first.close();

  const store = await openStore('first');

  expect(store.verno).toBe(SCHEMA_VERSION);
  expect(await store.feeds.toArray()).toEqual([feed]);
  expect(await entitiesByLink(store, ['stix:1'])).toEqual([entity]);
  expect(await assertionsOf(store, ['stix:1'])).toHaveLength(1);
  expect((await readLexicon(store))?.byteLength).toBe(8);
  expect(await refusalsOf(store, 'a')).toHaveLength(1);
  expect(await generation(store)).toBe(3);
  const { mutes } = await addMutes(store, [makeNewMute()]);
  expect(await readMutes(store, 0)).toEqual(mutes);
});

test('a store of the second version keeps all that is in it, and has room for syncs', async () => {
  const second = new Dexie('second');
  second.version(1).stores({
    feeds: 'id',
    entities: '++pk, feed, [feed+id], *links',
    assertions: '++pk, feed, from, to',
    lexicon: 'id',
    refusals: 'feed',
    meta: 'key',
  });
  second.version(2).stores({ mutes: '++id, until' });
  const feed = makeFeed({ id: 'a' });
  const entity = { ...makeEntity({ name: 'Paper Heron', links: ['stix:1'] }), feed: 'a', pk: 41 };
  const mute = { ...makeNewMute(), id: 3 };
  await second.table('feeds').add(feed);
  await second.table('entities').add(entity);
  await second.table('mutes').add(mute);
  second.close();

  const store = await openStore('second');

  expect(await store.feeds.toArray()).toEqual([feed]);
  expect(await entitiesByLink(store, ['stix:1'])).toEqual([entity]);
  expect(await readMutes(store, 0)).toEqual([mute]);
  await changeRun(store, 'a', (run) => ({ ...run, wanted: 'by-hand' }));
  expect(await store.runs.toArray()).toEqual([{ feed: 'a', kept: [], lastNo: 0, wanted: 'by-hand' }]);
});

test('a store of the third version keeps its feeds, and has room for what is said of entities', async () => {
  const third = new Dexie('third');
  third.version(1).stores({
    feeds: 'id',
    entities: '++pk, feed, [feed+id], *links',
    assertions: '++pk, feed, from, to',
    lexicon: 'id',
    refusals: 'feed',
    meta: 'key',
  });
  third.version(2).stores({ mutes: '++id, until' });
  third.version(3).stores({
    secrets: 'feed',
    runs: 'feed',
    bodies: '[feed+run+seq+piece]',
    changes: '++no, feed',
  });
  const entities = ['stix:1', 'stix:2'].map((id, pk) => ({ ...makeEntity({ id }), feed: 'a', pk: pk + 1 }));
  await third.table('feeds').add(makeFeed({ id: 'a' }));
  await third.table('entities').bulkAdd(entities);
  await third.table('secrets').add({ feed: 'a', login: { kind: 'none' } });
  third.close();

  const store = await openStore('third');

  expect(await store.entities.toArray()).toEqual(entities);
  expect(await store.secrets.count()).toBe(1);
  expect(await bondList(store)).toEqual([]);
  expect(await sayBond(store, [1, 2], 'same', 5)).toBe(true);
  expect(await bondList(store)).toMatchObject([{ a: 'stix:1', b: 'stix:2', says: 'same', at: 5 }]);
});

test('a store of the fourth version keeps its entities, which are found by feed without an index for it alone', async () => {
  const fourth = new Dexie('fourth');
  fourth.version(1).stores({
    feeds: 'id',
    entities: '++pk, feed, [feed+id], *links',
    assertions: '++pk, feed, from, to',
    lexicon: 'id',
    refusals: 'feed',
    meta: 'key',
  });
  fourth.version(4).stores({ bonds: 'pair, a, b' });
  const rows = ['b', 'a', 'a'].map((feed, at) => ({ ...makeEntity(), feed, pk: at + 1 }));
  await fourth.table('entities').bulkAdd(rows);
  fourth.close();

  const { entities } = await openStore('fourth');

  expect(await entities.toArray()).toEqual(rows);
  expect(await entities.where('feed').equals('a').sortBy('pk')).toEqual(rows.slice(1));
  expect(await entities.where('feed').equals('a').limit(1).primaryKeys()).toHaveLength(1);
  expect(await entities.orderBy('feed').uniqueKeys()).toEqual(['a', 'b']);
  expect(await entities.where('feed').equals('a').delete()).toBe(2);
  expect(await entities.toArray()).toEqual(rows.slice(0, 1));
});

test('a store of the fifth version keeps what is said of entities, and has room for what is kept of them', async () => {
  const fifth = new Dexie('fifth');
  fifth.version(1).stores({ feeds: 'id', lexicon: 'id', refusals: 'feed', meta: 'key' });
  fifth.version(4).stores({ bonds: 'pair, a, b' });
  fifth.version(5).stores({ entities: '++pk, [feed+id], *links', assertions: '++pk, feed, from, to' });
  await fifth.table('feeds').add(makeFeed({ id: 'a' }));
  await fifth.table('entities').add({ ...makeEntity({ id: 'stix:1' }), feed: 'a', pk: 1 });
  await fifth.table('bonds').add(makeBond({ id: 'a', name: 'A' }, { id: 'b', name: 'B' }, 'same', 5));
  fifth.close();

  const store = await openStore('fifth');

  expect(await bondList(store)).toHaveLength(1);
  expect(await noteList(store)).toEqual([]);
  expect(await watch(store, 'stix:1', 6)).toBe(true);
  expect(await watchList(store)).toMatchObject([{ id: 'stix:1', at: 6 }]);
});

test('a store of a newer version is refused and stays as it is', async () => {
  const newer = new Dexie('newer');
  newer.version(SCHEMA_VERSION + 1).stores({ feeds: 'id', dossiers: 'id' });
  await newer.table('dossiers').put({ id: 'kept' });
  newer.close();

  await expect(openStore('newer')).rejects.toBeInstanceOf(NewerStoreError);

  await newer.open();
  expect(await newer.table('dossiers').toArray()).toEqual([{ id: 'kept' }]);
  expect(newer.verno).toBe(SCHEMA_VERSION + 1);
});

/** A store of the sixth version that is held open, as by a page of an older Byname that has hung. */
async function heldStore(name: string): Promise<IDBDatabase> {
  const old = new Dexie(name);
  old.version(6).stores({ meta: 'key', mutes: '++id, until' });
  await old.table('mutes').add(makeNewMute({ name: 'Play' }));
  old.close();
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('no store'));
  });
}

test('an upgrade that somebody stands in the way of is told, and done once they are gone', async () => {
  const held = await heldStore('held');
  await expect(openStore('held', 20)).rejects.toThrow('another part of the browser holds the store');
  // The upgrade still waits, and whoever asks next waits behind it.
  await expect(openStore('held', 20)).rejects.toThrow('another part of the browser holds the store');
  held.close();
  const store = await openStore('held', 20);
  expect((await readMutes(store, 0)).map(({ name }) => name)).toEqual(['Play']);
  expect(store.verno).toBe(SCHEMA_VERSION);
});

test('an upgrade waits for who is about to let go', async () => {
  const held = await heldStore('held for a moment');
  setTimeout(() => held.close(), 30);
  expect((await openStore('held for a moment', 5_000)).verno).toBe(SCHEMA_VERSION);
});
