// The rows that a feed has now, a bounded number at a time.
import type { Assertion, Entity } from '../intel/entity.ts';
import { rowsOf } from './feeds.ts';
import type { AssertionRow, EntityRow, Store } from './schema.ts';

const CHUNK = 500;

function entityIn(row: EntityRow): Entity {
  const entity: Entity & Partial<EntityRow> = { ...row };
  delete entity.pk;
  delete entity.feed;
  return entity;
}

function assertionIn(row: AssertionRow): Assertion {
  const assertion: Assertion & Partial<AssertionRow> = { ...row };
  delete assertion.pk;
  delete assertion.feed;
  return assertion;
}

const chunks = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, index) =>
    list.slice(index * CHUNK, (index + 1) * CHUNK),
  );

async function keyOf(store: Store, feed: string): Promise<string> {
  const row = await store.feeds.get(feed);
  return row === undefined ? feed : rowsOf(row);
}

/** Without what only the store needs. */
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
