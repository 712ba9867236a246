// All entities, a bounded number at a time.
import type { EntityRow, Store } from './schema.ts';

/** Rows per read: what a slice can take in without a pause that anyone notices. */
const CHUNK = 200;

/** Of every ready feed and of others, ordered by pk. */
export async function* entityChunks(store: Store): AsyncGenerator<EntityRow[], void, undefined> {
  let last = 0;
  for (;;) {
    const rows = await store.entities.where('pk').above(last).limit(CHUNK).toArray();
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.pk;
    yield rows;
  }
}
