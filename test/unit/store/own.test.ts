import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Entity } from '../../../lib/intel/entity.ts';
import type { OwnName } from '../../../lib/intel/own.ts';
import type { Tlp } from '../../../lib/intel/tlp.ts';
import { Bonds } from '../../../lib/intel/bonds.ts';
import { generation, purgeRemoved, removeFeed, restoreFeed, setFeedTlp } from '../../../lib/store/feeds.ts';
import {
  addEntity,
  attachName,
  followTargets,
  isOwnFeedRemoved,
  isOwnUpTo,
  ownEntities,
  putBackName,
  removeName,
  renameOwn,
  setOwnFacts,
} from '../../../lib/store/own.ts';
import { entitiesByLink, withLinked } from '../../../lib/store/read.ts';
import type { EntityRow, Store } from '../../../lib/store/schema.ts';
import { makeEntity } from '../../make/entity.ts';
import { addFeed, makeStore } from '../../make/store.ts';

const heron = makeEntity({ id: 'stix:heron', name: 'Paper Heron', tlp: 'GREEN' });
const otter = makeEntity({ id: 'stix:otter', name: 'Glass Otter', tlp: 'CLEAR' });
const alias = (value: string): OwnName => ({ value, type: 'alias' });

async function setUp(): Promise<{ store: Store; pkOf: (id: string) => Promise<number> }> {
  const store = await makeStore();
  await addFeed(store, 'a', { entities: [heron, otter] });
  const pkOf = async (id: string): Promise<number> => (await entitiesByLink(store, [id]))[0]?.pk ?? -1;
  return { store, pkOf };
}

/** Headline, TLP and names of each own entity. */
const shown = async (store: Store): Promise<string[]> =>
  (await ownEntities(store)).map(
    ({ row: { name, tlp, names } }) => `${name} ${tlp}: ${names.map(({ value }) => value).join(', ')}`,
  );

const others = async (store: Store): Promise<EntityRow[]> =>
  (await store.entities.toArray()).filter(({ feed }) => feed !== 'own');

describe('adding', () => {
  test('names for one target collect in one entity, linked with it; the target’s row is untouched', async () => {
    const { store, pkOf } = await setUp();
    const before = await others(store);
    const first = await attachName(store, alias('Quartz Moth'), await pkOf('stix:heron'));
    const second = await attachName(store, alias('Tin Crane'), await pkOf('stix:heron'));
    await attachName(store, alias('Slate Newt'), await pkOf('stix:otter'));
    expect(await shown(store)).toEqual([
      'Paper Heron GREEN: Quartz Moth, Tin Crane',
      'Glass Otter CLEAR: Slate Newt',
    ]);
    expect(second).toEqual({ id: first?.id, isNew: true });
    expect(await others(store)).toEqual(before);
    const [own] = await ownEntities(store);
    expect(own?.target?.id).toBe('stix:heron');
    const linked = await withLinked(store, own ? [own.row] : [], new Bonds([]));
    expect(linked.map(({ feed }) => feed).sort()).toEqual(['a', 'own']);
  });

  test('the same name again is no new one', async () => {
    const { store, pkOf } = await setUp();
    await attachName(store, alias('Quartz Moth'), await pkOf('stix:heron'));
    expect(await attachName(store, alias('Quartz Moth'), await pkOf('stix:heron'))).toMatchObject({
      isNew: false,
    });
    expect(await shown(store)).toEqual(['Paper Heron GREEN: Quartz Moth']);
  });

  test('to one of the user’s own entities', async () => {
    const { store } = await setUp();
    const made = await addEntity(store, alias('Onyx Newt'), { kind: 'channel', tlp: 'RED', note: 'new' });
    const [own] = await ownEntities(store);
    expect(await attachName(store, alias('Onyx Crew'), own?.row.pk ?? -1)).toEqual({
      id: made.id,
      isNew: true,
    });
    expect(await shown(store)).toEqual(['Onyx Newt RED: Onyx Newt, Onyx Crew']);
    expect(own?.row).toMatchObject({ kind: 'channel', description: { en: 'new' } });
  });

  test('to what is gone: nothing is added, and no lexicon outdated', async () => {
    const { store, pkOf } = await setUp();
    const pk = await pkOf('stix:heron');
    await removeFeed(store, 'a');
    const old = await generation(store);
    expect(await attachName(store, alias('Quartz Moth'), pk)).toBeUndefined();
    expect(await attachName(store, alias('Quartz Moth'), 999)).toBeUndefined();
    expect(await generation(store)).toBe(old);
    expect(await store.feeds.get('own')).toBeUndefined();
  });

  test('the feed counts what it holds', async () => {
    const { store, pkOf } = await setUp();
    await attachName(store, alias('Quartz Moth'), await pkOf('stix:heron'));
    await attachName(store, alias('Tin Crane'), await pkOf('stix:heron'));
    expect(await store.feeds.get('own')).toMatchObject({
      kind: 'own',
      state: 'ready',
      counts: { entities: 1, names: 2 },
    });
  });
});

describe('other feeds', () => {
  test('a feed that is loaded again, or goes, leaves the user’s names as they are', async () => {
    const { store, pkOf } = await setUp();
    await attachName(store, alias('Quartz Moth'), await pkOf('stix:heron'));
    const own = await store.entities.where('feed').equals('own').toArray();
    await addFeed(store, 'a', { entities: [heron] });
    expect(await store.entities.where('feed').equals('own').toArray()).toEqual(own);
    await removeFeed(store, 'a');
    await purgeRemoved(store);
    await followTargets(store);
    expect(await store.entities.where('feed').equals('own').toArray()).toEqual(own);
    expect(await ownEntities(store)).toEqual([{ row: own[0] }]);
  });

  test('an own name follows what it is attached to: marking, headline, links', async () => {
    const { store, pkOf } = await setUp();
    await attachName(store, alias('Quartz Moth'), await pkOf('stix:heron'));
    await setFeedTlp(store, 'a', 'AMBER');
    await followTargets(store);
    expect(await shown(store)).toEqual(['Paper Heron AMBER: Quartz Moth']);
    const renamed = { ...heron, name: 'Silk Heron', links: ['stix:heron', 'ext:x:1'] };
    await addFeed(store, 'a', { entities: [renamed] });
    await followTargets(store);
    expect(await shown(store)).toEqual(['Silk Heron GREEN: Quartz Moth']);
    expect((await ownEntities(store))[0]?.row.links.slice(1)).toEqual(renamed.links);
  });

  test('of two feeds with that entity, the stricter marking counts', async () => {
    const { store, pkOf } = await setUp();
    await attachName(store, alias('Quartz Moth'), await pkOf('stix:heron'));
    await addFeed(store, 'b', { entities: [{ ...heron, tlp: 'RED' }] });
    await followTargets(store);
    expect(await shown(store)).toEqual(['Paper Heron RED: Quartz Moth']);
  });

  test('a feed’s TLP does not change what the user chose', async () => {
    const { store } = await setUp();
    await addEntity(store, alias('Onyx Newt'), { kind: 'channel', tlp: 'RED' });
    await setFeedTlp(store, 'own', 'CLEAR');
    expect(await shown(store)).toEqual(['Onyx Newt RED: Onyx Newt']);
  });
});

describe('changing', () => {
  test('a name, and what was said of an entity', async () => {
    const { store } = await setUp();
    const { id } = await addEntity(store, alias('Onyx Newt'), { kind: 'channel', tlp: 'RED' });
    await renameOwn(store, id, alias('Onyx Newt'), alias('Onyx Crew'));
    await setOwnFacts(store, id, { kind: 'campaign', tlp: 'CLEAR', note: 'two' });
    expect(await shown(store)).toEqual(['Onyx Crew CLEAR: Onyx Crew']);
    expect((await ownEntities(store))[0]?.row).toMatchObject({
      kind: 'campaign',
      description: { en: 'two' },
    });
    expect(await renameOwn(store, 'own:nothing', alias('a'), alias('b'))).toBeUndefined();
  });

  test('every change is a new generation', async () => {
    const { store } = await setUp();
    const seen = [await generation(store)];
    const { id } = await addEntity(store, alias('Onyx Newt'), { kind: 'channel', tlp: 'RED' });
    seen.push(await generation(store));
    for (const step of [
      () => renameOwn(store, id, alias('Onyx Newt'), alias('Onyx Crew')),
      () => setOwnFacts(store, id, { kind: 'channel', tlp: 'CLEAR' }),
      () => removeName(store, id, alias('Onyx Crew')),
    ]) {
      await step();
      seen.push(await generation(store));
    }
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('removing', () => {
  test('the last name takes its entity along, and the last entity the feed; all comes back', async () => {
    const { store, pkOf } = await setUp();
    const added = await attachName(store, alias('Quartz Moth'), await pkOf('stix:heron'));
    const id = added?.id ?? '';
    await attachName(store, alias('Tin Crane'), await pkOf('stix:heron'));
    const before = (await ownEntities(store))[0]?.row;
    if (!before) throw new Error('nothing was added');
    expect(await removeName(store, id, alias('Quartz Moth'))).toBe(true);
    expect(await shown(store)).toEqual(['Paper Heron GREEN: Tin Crane']);
    expect(await removeName(store, id, alias('Tin Crane'))).toBe(true);
    expect(await shown(store)).toEqual([]);
    expect(await store.feeds.get('own')).toBeUndefined();
    expect(await removeName(store, id, alias('Tin Crane'))).toBe(false);
    const entity: Entity & Partial<EntityRow> = { ...before };
    delete entity.pk;
    delete entity.feed;
    await putBackName(store, entity, 1);
    await putBackName(store, entity, 0);
    expect(await shown(store)).toEqual(['Paper Heron GREEN: Quartz Moth, Tin Crane']);
  });

  test('the whole feed: its names are gone, come back when it is restored, and with the next name', async () => {
    const { store, pkOf } = await setUp();
    await attachName(store, alias('Quartz Moth'), await pkOf('stix:heron'));
    await removeFeed(store, 'own');
    expect([await shown(store), await isOwnFeedRemoved(store)]).toEqual([[], true]);
    await restoreFeed(store, 'own');
    expect(await shown(store)).toEqual(['Paper Heron GREEN: Quartz Moth']);
    await removeFeed(store, 'own');
    await attachName(store, alias('Tin Crane'), await pkOf('stix:heron'));
    expect(await shown(store)).toEqual(['Paper Heron GREEN: Quartz Moth, Tin Crane']);
    expect(await isOwnFeedRemoved(store)).toBe(false);
  });
});

test('up to a ceiling: what is marked so, with what it is attached to', async () => {
  const { store, pkOf } = await setUp();
  await attachName(store, alias('Heronry'), await pkOf('stix:heron'));
  await attachName(store, alias('Otterly'), await pkOf('stix:otter'));
  await addEntity(store, alias('Onyx Newt'), { kind: 'campaign', tlp: 'CLEAR' });
  await addEntity(store, alias('Grey Newt'), { kind: 'campaign', tlp: 'AMBER' });
  const upTo = async (ceiling: Tlp | undefined) =>
    (await ownEntities(store)).filter(isOwnUpTo(ceiling)).map(({ row }) => row.names[0]?.value);
  expect(await upTo('CLEAR')).toEqual(['Otterly', 'Onyx Newt']);
  expect(await upTo('GREEN')).toEqual(['Heronry', 'Otterly', 'Onyx Newt']);
  expect(await upTo(undefined)).toHaveLength(4);
  await setFeedTlp(store, 'a', 'RED');
  await addFeed(store, 'b', { entities: [{ ...otter, tlp: 'AMBER' }] });
  expect(await upTo('GREEN')).not.toContain('Otterly');
});
