// Rows that are not of the shape that was agreed: whoever reads them gets one that is, and the rest of the store.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Bonds } from '../../../lib/intel/bonds.ts';
import { openLexicon } from '../../../lib/match/lexicon.ts';
import { findMentions } from '../../../lib/match/find.ts';
import { cardOfEntity } from '../../../lib/reading/cards.ts';
import { addMutes, readMutes } from '../../../lib/store/mutes.ts';
import { generation } from '../../../lib/store/feeds.ts';
import { lexiconInfo, readLexicon } from '../../../lib/store/lexicon.ts';
import { mend, wasDamaged } from '../../../lib/store/mend.ts';
import { noteList } from '../../../lib/store/notes.ts';
import { ownEntities } from '../../../lib/store/own.ts';
import { producerList } from '../../../lib/store/producers.ts';
import { assertionsOf, entitiesByLink, feedList } from '../../../lib/store/read.ts';
import type { Store } from '../../../lib/store/schema.ts';
import { watchList } from '../../../lib/store/watched.ts';
import { makeCompileQueue } from '../../../lib/sync/compile-queue.ts';
import { writeBackup } from '../../../lib/sync/backup/backup.ts';
import { anyJson } from '../../make/hostile.ts';
import { makeAssertion, makeEntity } from '../../make/entity.ts';
import { makeKept, makeNote } from '../../make/kept.ts';
import { runs } from '../../make/runs.ts';
import { addFeed, makeStore } from '../../make/store.ts';

const entity = makeEntity({ id: 'stix:a', name: 'Paper Heron' });
const other = makeEntity({ id: 'stix:b', name: 'Copper Owl' });

async function makeFilled(): Promise<Store> {
  const store = await makeStore();
  await addFeed(store, 'f', {
    entities: [entity, other],
    assertions: [makeAssertion({ id: 'r', from: 'stix:a', to: 'stix:b' })],
  });
  await addMutes(store, [{ name: 'Play', type: 'alias', createdAt: 1 }]);
  await store.watched.put(makeKept());
  await store.notes.put(makeNote({ text: 'As typed.' }));
  await store.bonds.put({ pair: 'x', a: 'stix:a', b: 'stix:b', says: 'same', names: ['A', 'B'], at: 1 });
  await store.runs.put({ feed: 'f', kept: [1], lastNo: 1 });
  return store;
}

/** What a page, a card, the lists and a backup read. */
async function readAll(store: Store): Promise<string[]> {
  const queue = makeCompileQueue(store, () => Promise.resolve(), new AbortController().signal);
  await queue.run();
  const buffer = await readLexicon(store);
  const lexicon = openLexicon(buffer ?? new ArrayBuffer(0));
  for (const pk of await store.entities.toCollection().primaryKeys())
    await cardOfEntity(store, pk, undefined);
  await entitiesByLink(store, ['stix:a', 'stix:b']);
  await assertionsOf(store, ['stix:a', 'stix:b']);
  for (const feed of await feedList(store)) expect(typeof feed.title.en).toBe('string');
  for (const mute of await readMutes(store, 0)) expect(typeof mute.name).toBe('string');
  for (const note of await noteList(store)) expect(typeof note.text).toBe('string');
  new Bonds(await store.bonds.toArray());
  await producerList(store);
  await watchList(store);
  await ownEntities(store);
  await writeBackup(store, 0);
  return ['Paper Heron', 'Copper Owl'].filter((name) => findMentions(lexicon, name).length > 0);
}

test('what is sound is read as it is', async () => {
  const store = await makeFilled();
  expect(await readAll(store)).toEqual(['Paper Heron', 'Copper Owl']);
  expect((await store.entities.toArray()).some(wasDamaged)).toBe(false);
  expect(await lexiconInfo(store)).not.toHaveProperty('damaged');
});

/** The lexicon has a checksum, bodies are bytes: they are looked at when they are read. */
const LOOKED_AT_ELSEWHERE = ['bodies', 'lexicon'];

test('every table has a shape', async () => {
  const store = await makeStore();
  const asksNobody = (table: string): boolean =>
    store.table(table).hook('reading').fire === store.lexicon.hook('reading').fire;
  const without = store.tables.map(({ name }) => name).filter(asksNobody);
  expect(without.sort()).toEqual(LOOKED_AT_ELSEWHERE);
});

describe('a damaged row of', () => {
  const TABLES = ['entities', 'assertions', 'feeds', 'mutes', 'bonds', 'watched', 'notes', 'runs'] as const;
  const KEYS = new Set(['pk', 'id', 'pair', 'feed', 'no']);

  test.each(TABLES)(
    '%s: whichever of its fields is of another kind, or gone, everything else is read',
    async (table) => {
      const store = await makeFilled();
      const [row] = (await store.table(table).toArray()) as Record<string, unknown>[];
      for (const field of Object.keys(row ?? {}).filter((key) => !KEYS.has(key)))
        for (const value of [undefined, null, 7, 'x', [], [7, null], {}, { en: 7 }, new Date(0)]) {
          await store.table(table).put({ ...row, [field]: value });
          await store.meta.put({ key: 'generation', value: (await generation(store)) + 1 });
          expect(await readAll(store), `${field}: ${JSON.stringify(value)}`).toContain('Copper Owl');
        }
    },
  );

  test.each(TABLES)('%s: with nothing but its key, too', async (table) => {
    const store = await makeFilled();
    const [row] = (await store.table(table).toArray()) as Record<string, unknown>[];
    const key = Object.entries(row ?? {}).filter(([name]) => KEYS.has(name));
    await store.table(table).put(Object.fromEntries(key));
    await store.meta.put({ key: 'generation', value: (await generation(store)) + 1 });
    expect(await readAll(store)).toContain('Copper Owl');
  });

  test('entities is counted, and stays in the store as it is', async () => {
    const store = await makeFilled();
    const [row] = await store.entities.toArray();
    await store.table('entities').put({ ...row, names: 'gone', tlp: 'LOUD' });
    await store.meta.put({ key: 'generation', value: 7 });
    expect(await readAll(store)).toEqual(['Copper Owl']);
    expect((await lexiconInfo(store))?.damaged).toBe(1);
    expect((await store.entities.toArray())[0]).toMatchObject({ names: [], tlp: 'RED', name: 'Paper Heron' });
  });

  test('entities is made good by the next intake of its feed', async () => {
    const store = await makeFilled();
    const [row] = await store.entities.toArray();
    await store.table('entities').put({ ...row, names: 'gone' });
    await addFeed(store, 'f', { entities: [entity, other] });
    expect(await readAll(store)).toEqual(['Paper Heron', 'Copper Owl']);
    expect(await lexiconInfo(store)).not.toHaveProperty('damaged');
  });
});

test.each([
  'generation',
  'encounter-salts',
  'allowed-chats',
  'clock',
  'recent-searches',
  'lexicon',
  'before',
  'net-book',
  'producers',
  'starter',
])('what is damaged under “%s” is as good as not there', async (key) => {
  const store = await makeFilled();
  for (const value of [null, 'x', [7], {}, { what: 7 }].filter((each) => key !== 'starter' || each !== 'x')) {
    await store.table('meta').put({ key, value });
    expect(await store.meta.get(key as 'starter')).toBeUndefined();
    expect(await readAll(store)).toContain('Copper Owl');
  }
});

test('anything at all is mended, and once mended it is sound', () => {
  const shape = [['a', (value: unknown) => typeof value === 'string', () => '']] as const;
  fc.assert(
    fc.property(anyJson, (value) => {
      const row = { a: value };
      const mended = mend(row, shape);
      expect(typeof mended.a).toBe('string');
      expect(mend(mended, shape)).toBe(mended);
      expect(mended === row).toBe(typeof value === 'string');
    }),
    runs(300),
  );
});
