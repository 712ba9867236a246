import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { addMutes, readMutes, removeMutes, sweepMutes } from '../../../lib/store/mutes.ts';
import { makeNewMute } from '../../make/mute.ts';
import { makeStore } from '../../make/store.ts';

const NOW = Date.UTC(2026, 4, 1);

test('mutes are kept in their order, each with a number of its own', async () => {
  const store = await makeStore();
  const added = [makeNewMute(), makeNewMute({ host: 'news.test' }), makeNewMute({ until: NOW + 1 })];
  const { mutes } = await addMutes(store, added.slice(0, 2));
  await addMutes(store, [makeNewMute({ name: 'Glass Otter', until: NOW + 1 })]);
  const all = await readMutes(store, NOW);
  expect(all.slice(0, 2)).toEqual(mutes);
  expect(all.map(({ name }) => name)).toEqual(['Paper Heron', 'Paper Heron', 'Glass Otter']);
  expect(new Set(all.map(({ id }) => id)).size).toBe(3);
});

test('one that is there already is one still, and lasts as long as the longer', async () => {
  const store = await makeStore();
  const [first] = (await addMutes(store, [makeNewMute({ until: NOW + 5 })])).mutes;
  const again = await addMutes(store, [
    makeNewMute({ until: NOW + 9 }),
    makeNewMute({ host: 'news.test' }),
    makeNewMute({ host: 'news.test' }),
    makeNewMute({ until: NOW + 2 }),
  ]);
  expect(again.known).toBe(3);
  expect(again.mutes.map(({ id }) => id === first?.id)).toEqual([true, false, false, true]);
  const all = await readMutes(store, NOW);
  expect(all.map(({ host, until }) => [host, until])).toEqual([
    [undefined, NOW + 9],
    ['news.test', undefined],
  ]);
});

test('those that have ended count no more, and go when it is time to sweep', async () => {
  const store = await makeStore();
  await addMutes(store, [makeNewMute({ until: NOW }), makeNewMute({ host: 'news.test', until: NOW + 1 })]);
  expect(await readMutes(store, NOW)).toHaveLength(1);
  expect(await store.mutes.count()).toBe(2);
  await sweepMutes(store, NOW);
  expect(await store.mutes.count()).toBe(1);
  expect(await readMutes(store, NOW + 1)).toEqual([]);
});

test('one that comes after another of its kind has ended is a new one', async () => {
  const store = await makeStore();
  await addMutes(store, [makeNewMute({ until: NOW, createdAt: NOW - 5 })]);
  const { mutes, known } = await addMutes(store, [makeNewMute({ until: NOW + 3, createdAt: NOW + 1 })]);
  expect(known).toBe(0);
  expect(mutes).toMatchObject([{ until: NOW + 3, createdAt: NOW + 1 }]);
  expect(await readMutes(store, NOW + 1)).toEqual(mutes);
});

test('what is removed is gone; what is gone already is passed over', async () => {
  const store = await makeStore();
  const { mutes } = await addMutes(store, [makeNewMute(), makeNewMute({ host: 'news.test' })]);
  const [first, second] = mutes;
  await removeMutes(store, [first?.id ?? 0, 4_711]);
  await removeMutes(store, [first?.id ?? 0]);
  expect(await readMutes(store, NOW)).toEqual([second]);
});
