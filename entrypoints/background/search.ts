// The index of the search: made from the store when it is first asked, and again when the feeds have changed.
import type { EntityHit, EntityRef } from '../../lib/intel/entity-ref.ts';
import { isUpTo } from '../../lib/intel/tlp.ts';
import { refOf } from '../../lib/reading/entity-ref.ts';
import { EntitySearch, type Searchable } from '../../lib/search/entity-search.ts';
import { entityChunks } from '../../lib/store/entities.ts';
import { generation, readyFeeds } from '../../lib/store/feeds.ts';
import type { Store } from '../../lib/store/schema.ts';
import { pause } from '../../lib/sync/pause.ts';
import { ceiling } from './access.ts';

type Index = EntitySearch<Searchable & { ref: EntityRef }>;

async function build(store: Store): Promise<Index> {
  const feeds = await readyFeeds(store);
  const index: Index = new EntitySearch();
  for await (const rows of entityChunks(store)) {
    for (const row of rows) {
      const ref = refOf(row, feeds);
      if (ref) index.add({ ref, name: ref.name, kind: ref.kind, names: row.names.map(({ value }) => value) });
    }
    await pause();
  }
  return index;
}

let held: { version: number; index: Promise<Index> } | undefined;

async function current(store: Store): Promise<Index> {
  const version = await generation(store);
  if (held?.version !== version) held = { version, index: build(store) };
  const { index } = held;
  // The caller gets the error; the next one builds anew.
  index.catch(() => {
    if (held?.index === index) held = undefined;
  });
  return index;
}

export async function findEntities(store: Store, query: string, limit: number): Promise<EntityHit[]> {
  const top = await ceiling();
  const hits = await (await current(store)).find(query, limit, pause);
  return hits
    .filter(({ entity: { ref } }) => isUpTo(ref.tlp, top))
    .map(({ entity: { ref }, name }) => ({ ...ref, hit: name }));
}
