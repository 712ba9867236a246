// What "found here" needs of entities, kept while the lexicon stays the same: a busy chat asks several times a second.
import { readyFeeds } from '../store/feeds.ts';
import { rowsByPk } from '../store/read.ts';
import type { EntityRow, Store } from '../store/schema.ts';
import type { FoundFeed } from '../intel/found.ts';
import type { FoundEntity } from './found.ts';

/** `pk` as it was asked for: its row may have been replaced since the lexicon was compiled. */
function entityOf(pk: number, row: EntityRow, feed: FoundFeed): FoundEntity {
  const { id, name, kind, tlp, producer, links } = row;
  return {
    pk,
    id,
    name,
    kind,
    tlp,
    producer,
    links,
    feed: { id: feed.id, kind: feed.kind, title: feed.title },
  };
}

const only = (known: ReadonlyMap<number, FoundEntity>, pks: readonly number[]): Map<number, FoundEntity> =>
  new Map(
    pks.flatMap((pk) => {
      const entity = known.get(pk);
      return entity === undefined ? [] : [[pk, entity] as const];
    }),
  );

/** Somebody who reads all day meets a large part of all there is: beyond this only what is asked for is kept. */
export const MOST_KEPT = 2_000;

export class FoundEntities {
  private version = -1;
  private known = new Map<number, FoundEntity>();
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  /** pk → entity; what is in no ready feed is absent. */
  async get(version: number, pks: readonly number[]): Promise<ReadonlyMap<number, FoundEntity>> {
    if (version !== this.version) this.known = new Map();
    this.version = version;
    const missing = pks.filter((pk) => !this.known.has(pk));
    if (this.known.size + missing.length > MOST_KEPT) this.known = only(this.known, pks);
    const { known } = this;
    if (missing.length === 0) return known;
    const [rows, feeds] = await Promise.all([rowsByPk(this.store, missing), readyFeeds(this.store)]);
    for (const [pk, row] of rows) {
      const feed = feeds.get(row.feed);
      if (feed) known.set(pk, entityOf(pk, row, feed));
    }
    return known;
  }
}
