import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { removeFeed } from '../../../lib/store/feeds.ts';
import {
  lexiconInfo,
  namedEntities,
  readLexicon,
  writeLexicon,
  type NamedEntity,
} from '../../../lib/store/lexicon.ts';
import type { Store } from '../../../lib/store/schema.ts';
import { makeEntity } from '../../make/entity.ts';
import { addFeed, makeStore } from '../../make/store.ts';

async function allNamed(store: Store): Promise<NamedEntity[]> {
  const all: NamedEntity[] = [];
  for await (const chunk of namedEntities(store)) all.push(...chunk.entities);
  return all;
}

test('every entity of the ready feeds comes once, in chunks', async () => {
  const store = await makeStore();
  const many = Array.from({ length: 450 }, (_, index) => makeEntity({ name: `Heron ${index}` }));
  await addFeed(store, 'a', { entities: many });
  await addFeed(store, 'b', { entities: [makeEntity({ name: 'Quiet Moth' })] });
  await removeFeed(store, 'b');

  const named = await allNamed(store);

  expect(named.map((entity) => entity.names[0]?.value)).toEqual(many.map((entity) => entity.name));
});

test('the lexicon is one record: the next takes the place of the last', async () => {
  const store = await makeStore();
  const info = { builtAt: 1, entities: 1, names: 2, feeds: 1 };
  expect(await readLexicon(store)).toBeUndefined();
  expect(await lexiconInfo(store)).toBeUndefined();
  await writeLexicon(store, new ArrayBuffer(4), { ...info, version: 1 });
  await writeLexicon(store, new ArrayBuffer(8), { ...info, version: 2 });
  expect((await readLexicon(store))?.byteLength).toBe(8);
  expect(await lexiconInfo(store)).toEqual({ ...info, version: 2 });
  expect(await store.lexicon.count()).toBe(1);
});
