// What a feed has now, a bounded number of rows at a time.
import type { Assertion, Entity } from '../intel/entity.ts';
import { assertionIn, entityIn } from './bare-rows.ts';
import { rowsOf } from './feeds.ts';
import type { Store } from './schema.ts';

const CHUNK = 500;

const chunks = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, index) =>
    list.slice(index * CHUNK, (index + 1) * CHUNK),
  );

async function keyOf(store: Store, feed: string): Promise<string> {
  const row = await store.feeds.get(feed);
  return row === undefined ? feed : rowsOf(row);
}

export async function* oldEntities(store: Store, feed: string): AsyncGenerator<Entity[], void, undefined> {
  const pks = await store.entities
    .where('feed')
    .equals(await keyOf(store, feed))
    .primaryKeys();
  for (const chunk of chunks(pks)) {
    const rows = await store.entities.bulkGet(chunk);
    yield rows.flatMap((row) => (row === undefined ? [] : [entityIn(row)]));
  }
}

export async function* oldAssertions(
  store: Store,
  feed: string,
): AsyncGenerator<Assertion[], void, undefined> {
  const pks = await store.assertions
    .where('feed')
    .equals(await keyOf(store, feed))
    .primaryKeys();
  for (const chunk of chunks(pks)) {
    const rows = await store.assertions.bulkGet(chunk);
    yield rows.flatMap((row) => (row === undefined ? [] : [assertionIn(row)]));
  }
}
