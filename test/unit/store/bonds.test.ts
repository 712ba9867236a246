import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Tlp } from '../../../lib/intel/tlp.ts';
import { bondList, bondsUpTo, forgetBond, readBonds, removeBond, sayBond } from '../../../lib/store/bonds.ts';
import { removeFeed } from '../../../lib/store/feeds.ts';
import { withLinked } from '../../../lib/store/read.ts';
import type { EntityRow, Store } from '../../../lib/store/schema.ts';
import { makeEntity } from '../../make/entity.ts';
import { addFeed, makeStore } from '../../make/store.ts';

const activists = makeEntity({ id: 'misp:1', name: 'DragonForce', links: ['misp:1', 'ext:x:1'] });
const malaysia = makeEntity({ id: 'stix:2', name: 'DragonForce Malaysia' });
const gang = makeEntity({ id: 'stix:3', name: 'DragonForce', links: ['stix:3', 'ext:x:1'] });

async function setUp() {
  const store = await makeStore();
  await addFeed(store, 'a', { entities: [activists] });
  await addFeed(store, 'b', { entities: [malaysia, gang] });
  return store;
}

const rowOf = async (store: Store, id: string): Promise<EntityRow> => {
  const row = (await store.entities.toArray()).find((each) => each.id === id);
  if (!row) throw new Error(`no ${id}`);
  return row;
};

const pksOf = async (store: Store, a: string, b: string): Promise<[number, number]> => [
  (await rowOf(store, a)).pk,
  (await rowOf(store, b)).pk,
];

const linkedWith = async (store: Store, id: string): Promise<string[]> => {
  const rows = await withLinked(store, [await rowOf(store, id)], await readBonds(store));
  return rows.map((row) => row.id).sort();
};

test('what the user says links and parts, also after a sync', async () => {
  const store = await setUp();
  expect(await linkedWith(store, 'misp:1')).toEqual(['misp:1', 'stix:3']);
  expect(await sayBond(store, await pksOf(store, 'misp:1', 'stix:3'), 'different', 1)).toBe(true);
  expect(await sayBond(store, await pksOf(store, 'stix:2', 'misp:1'), 'same', 2)).toBe(true);
  expect(await linkedWith(store, 'misp:1')).toEqual(['misp:1', 'stix:2']);
  expect(await linkedWith(store, 'stix:3')).toEqual(['stix:3']);
  await store.entities.where('feed').equals('b').delete();
  await addFeed(store, 'b', { entities: [gang, { ...malaysia, name: 'DF Malaysia' }] });
  expect(await linkedWith(store, 'stix:2')).toEqual(['misp:1', 'stix:2']);
  expect((await bondList(store)).map(({ says, names }) => [says, ...names])).toEqual([
    ['same', 'DragonForce (Example Intel)', 'DragonForce Malaysia (Example Intel)'],
    ['different', 'DragonForce (Example Intel)', 'DragonForce (Example Intel)'],
  ]);
});

test('the last word counts, and each can be taken back', async () => {
  const store = await setUp();
  const pks = await pksOf(store, 'misp:1', 'stix:3');
  await sayBond(store, pks, 'different', 1);
  await sayBond(store, [pks[1], pks[0]], 'same', 2);
  expect((await bondList(store)).map(({ says }) => says)).toEqual(['same']);
  await forgetBond(store, pks);
  expect(await bondList(store)).toEqual([]);
  await sayBond(store, pks, 'different', 3);
  const [bond] = await bondList(store);
  await removeBond(store, bond?.pair ?? '');
  expect(await linkedWith(store, 'misp:1')).toEqual(['misp:1', 'stix:3']);
});

test('nothing is said of what is gone, or of one entity and itself', async () => {
  const store = await setUp();
  const [pk] = await pksOf(store, 'misp:1', 'stix:3');
  expect(await sayBond(store, [pk, 999], 'same', 1)).toBe(false);
  expect(await sayBond(store, [pk, pk], 'same', 1)).toBe(false);
  expect(await bondList(store)).toEqual([]);
});

test('up to a ceiling: what was said of two that may both be shown, by every feed that has them', async () => {
  const store = await setUp();
  const secret = makeEntity({ id: 'stix:4', name: 'PaperHeron', tlp: 'RED' });
  await addFeed(store, 'c', { entities: [secret, { ...gang, tlp: 'AMBER' }] });
  const says = async (a: string, b: string, at: number) =>
    sayBond(store, await pksOf(store, a, b), 'same', at);
  await says('misp:1', 'stix:2', 1);
  await says('misp:1', 'stix:3', 2);
  await says('stix:2', 'stix:4', 3);
  const upTo = async (ceiling?: Tlp) => (await bondsUpTo(store, ceiling)).bonds.map(({ at }) => at);
  expect(await upTo()).toEqual([3, 2, 1]);
  expect(await upTo('GREEN')).toEqual([1]);
  expect(await upTo('AMBER')).toEqual([2, 1]);
  await removeFeed(store, 'b');
  expect(await upTo('RED')).toEqual([2]);
  expect((await bondsUpTo(store, 'RED')).isCut).toBe(true);
});
