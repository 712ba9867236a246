// The compiled lexicon as one record, and the rows that it is compiled from.
import type { EntityKind } from '../intel/kinds.ts';
import type { Name } from '../intel/entity.ts';
import type { Tlp } from '../intel/tlp.ts';
import { entityChunks } from './entities.ts';
import { readyFeeds } from './feeds.ts';
import { wasDamaged } from './mend.ts';
import type { EntityRow, LexiconInfo, Store } from './schema.ts';

/** What the lexicon needs of an entity. */
export interface NamedEntity {
  pk: number;
  kind: EntityKind;
  tlp: Tlp;
  names: Name[];
}

/** The buffer of the stored lexicon. */
export async function readLexicon(store: Store): Promise<ArrayBuffer | undefined> {
  const row = await store.lexicon.get('current');
  return row?.blob?.arrayBuffer() ?? row?.buffer;
}

export async function lexiconInfo(store: Store): Promise<LexiconInfo | undefined> {
  const row = await store.meta.get('lexicon');
  return row?.key === 'lexicon' ? row.value : undefined;
}

export function writeLexicon(store: Store, buffer: ArrayBuffer, info: LexiconInfo): Promise<void> {
  return store.transaction('rw', store.lexicon, store.meta, async () => {
    await store.lexicon.put({ id: 'current', version: info.version, blob: new Blob([buffer]) });
    await store.meta.put({ key: 'lexicon', value: info });
  });
}

const named = ({ pk, kind, tlp, names }: EntityRow): NamedEntity => ({ pk, kind, tlp, names });

export interface NamedChunk {
  entities: NamedEntity[];
  /** How many of them are damaged. */
  damaged: number;
}

/** Every entity of every ready feed, chunk by chunk, ordered by pk. */
export async function* namedEntities(store: Store): AsyncGenerator<NamedChunk, void, undefined> {
  const feeds = await readyFeeds(store);
  for await (const rows of entityChunks(store)) {
    const counted = rows.filter((row) => feeds.has(row.feed));
    yield { entities: counted.map(named), damaged: counted.filter(wasDamaged).length };
  }
}
