import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import {
  addEncounters,
  encounterSalts,
  forgetEncounters,
  metEntities,
  momentOf,
  readEncounters,
  sweepEncounters,
} from '../../../lib/store/encounters.ts';
import type { Store } from '../../../lib/store/schema.ts';
import { makeEncounter } from '../../make/encounter.ts';
import { makeStore } from '../../make/store.ts';

const DAY = 86_400_000;
const NOON = new Date(2026, 10, 20, 12).getTime();

const entitiesOf = async (store: Store, ...args: [Parameters<typeof readEncounters>[1]?, number?]) =>
  (await readEncounters(store, args[0] ?? {}, args[1] ?? 0)).map(({ entity }) => entity).sort();

test('the same entity at the same place is one encounter, also within one batch', async () => {
  const store = await makeStore();
  const first = makeEncounter();
  await addEncounters(store, [first, { ...first, at: first.at + 1 }]);
  await addEncounters(store, [
    { ...first, at: first.at + 2 },
    makeEncounter({ entity: 'stix:2', place: first.place }),
  ]);
  expect(await readEncounters(store, { entities: ['stix:1'] }, 0)).toEqual([first]);
  expect(await metEntities(store)).toEqual(['stix:1', 'stix:2']);
});

const HERE = { host: 'web.telegram.org', channel: 'telegram:-1001' };

test.each([
  ['all', {}, ['a', 'b', 'c', 'd']],
  ['a day', { day: '2026-11-19' }, ['b']],
  ['entities', { entities: ['a', 'd'] }, ['a', 'd']],
  ['a site without its channels', { place: { host: HERE.host } }, ['d']],
  ['a channel', { place: HERE }, ['c']],
  ['several things at once', { day: '2026-11-20', place: HERE, entities: ['a', 'c'] }, ['c']],
])('%s: what is meant is read, and forgotten, and nothing else', async (_, only, meant) => {
  const store = await makeStore();
  const all = [
    makeEncounter({ entity: 'a', at: NOON }),
    makeEncounter({ entity: 'b', at: NOON - DAY }),
    makeEncounter({ entity: 'c', at: NOON, ...HERE }),
    makeEncounter({ entity: 'd', at: NOON, host: HERE.host }),
  ];
  await addEncounters(store, all);
  expect(await entitiesOf(store, only)).toEqual(meant);
  const gone = await forgetEncounters(store, only);
  expect(gone.map(({ entity }) => entity).sort()).toEqual(meant);
  expect(await entitiesOf(store)).toEqual(
    all.map(({ entity }) => entity).filter((each) => !meant.includes(each)),
  );
  await addEncounters(store, gone);
  expect(await entitiesOf(store)).toEqual(['a', 'b', 'c', 'd']);
});

test('what was on its way when it was deleted is not stored, before, over or after the deletion; all else is', async () => {
  const store = await makeStore();
  const [a, b] = [makeEncounter({ entity: 'a' }), makeEncounter({ entity: 'b', host: 'other.test' })];
  const begunAt = momentOf(store);
  const before = addEncounters(store, [a, b], begunAt);
  const over = forgetEncounters(store, { entities: ['a'] });
  const after = addEncounters(store, [a, b], begunAt);
  await Promise.all([before, over, after]);
  expect(await entitiesOf(store)).toEqual(['b']);
  await forgetEncounters(store, {});
  await addEncounters(store, [a, b], begunAt);
  expect(await entitiesOf(store)).toEqual([]);
  await addEncounters(store, [a], momentOf(store));
  expect(await entitiesOf(store)).toEqual(['a']);
});

test('who puts back what was deleted gets it back', async () => {
  const store = await makeStore();
  await addEncounters(store, [makeEncounter({ entity: 'a' })]);
  await addEncounters(store, await forgetEncounters(store, {}));
  expect(await entitiesOf(store)).toEqual(['a']);
});

test('what has had its time is not read, and is swept away; then the oldest of too many', async () => {
  const store = await makeStore();
  const days = [0, 1, 2, 3].map((ago) => makeEncounter({ entity: `day-${ago}`, at: NOON - ago * DAY }));
  await addEncounters(store, days);
  expect(await entitiesOf(store, {}, NOON - 2 * DAY)).toEqual(['day-0', 'day-1', 'day-2']);
  await sweepEncounters(store, NOON - 2 * DAY);
  expect(await store.encounters.count()).toBe(3);
  await sweepEncounters(store, NOON - 2 * DAY, 1);
  expect(await entitiesOf(store)).toEqual(['day-0']);
});

test('fingerprints of pages can’t be compared with those of another day; those of posts can', async () => {
  const store = await makeStore();
  const today = await encounterSalts(store, NOON);
  expect(await encounterSalts(store, NOON + 1)).toEqual(today);
  const tomorrow = await encounterSalts(store, NOON + DAY);
  expect(tomorrow.posts).toBe(today.posts);
  expect(tomorrow.pages).not.toBe(today.pages);
  expect(JSON.stringify(await store.meta.toArray())).not.toContain(today.pages);
});
