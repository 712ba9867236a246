import { expect, test } from 'vitest';
import { addFeed, makeStore } from '../../make/store.ts';
import { FoundEntities, MOST_KEPT } from '../../../lib/reading/found-entities.ts';
import { makeEntity } from '../../make/entity.ts';

const COUNT = MOST_KEPT + 500;

async function filled(): Promise<{ found: FoundEntities; pks: number[] }> {
  const store = await makeStore();
  await addFeed(store, 'one', {
    entities: Array.from({ length: COUNT }, (_, at) => makeEntity({ name: `Heron ${at}` })),
  });
  const rows = await store.entities.toArray();
  return { found: new FoundEntities(store), pks: rows.map(({ pk }) => pk) };
}

const WINDOW = 300;

test('whatever was met before, all that is asked for is there, and no more is kept than that or the most', async () => {
  const { found, pks } = await filled();
  for (let at = 0; at < COUNT; at += WINDOW) {
    const asked = pks.slice(at, at + WINDOW);
    const known = await found.get(1, asked);
    expect(asked.every((pk) => known.get(pk)?.pk === pk)).toBe(true);
    expect(known.size).toBeLessThanOrEqual(MOST_KEPT);
  }
  expect((await found.get(1, pks)).size).toBe(COUNT);
  expect((await found.get(1, pks.slice(0, 1))).size).toBe(1);
});

test('what is known of an older lexicon is not told of a newer one', async () => {
  const { found, pks } = await filled();
  const before = await found.get(1, pks.slice(0, 2));
  const after = await found.get(2, pks.slice(0, 1));
  expect([before.size, after.size]).toEqual([2, 1]);
});
