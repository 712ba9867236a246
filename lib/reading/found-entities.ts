// What "found here" needs of entities, kept while the lexicon stays the same: a busy chat asks several times a second.
import { rowsByPk } from '../store/read.ts';
import type { Store } from '../store/schema.ts';
import type { FoundEntity } from './found.ts';

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
    const { known } = this;
    const missing = pks.filter((pk) => !known.has(pk));
    const rows = missing.length === 0 ? [] : await rowsByPk(this.store, missing);
    for (const [pk, { name, kind, tlp, producer, links }] of rows)
      known.set(pk, { pk, name, kind, tlp, producer, links });
    return known;
  }
}
