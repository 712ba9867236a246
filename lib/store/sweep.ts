// Removes what nobody names any more: rows that were replaced, rows and bodies of runs that came to nothing, all of feeds that are gone.
import { Dexie } from 'dexie';
import type { Store } from './schema.ts';
import type { FeedRow, RunRow } from './sync-rows.ts';
import { generation } from './feeds.ts';
import { lexiconInfo } from './lexicon.ts';

const CHUNK = 500;

type Pause = () => Promise<void>;

/** What their `feed` says, of all rows that count. */
const namedRows = (feeds: readonly FeedRow[], runs: readonly RunRow[]): Set<string> =>
  new Set([
    ...feeds.flatMap(({ id, rows, outdated = [] }) => [rows ?? id, ...outdated]),
    ...runs.flatMap(({ current }) =>
      current?.step === 'store' && current.batch ? [current.batch.rows] : [],
    ),
  ]);

async function strayRows(store: Store): Promise<string[]> {
  const tables = [store.feeds, store.runs, store.entities, store.assertions];
  return store.transaction('r', tables, async () => {
    const named = namedRows(await store.feeds.toArray(), await store.runs.toArray());
    const there = [
      ...(await store.entities.orderBy('feed').uniqueKeys()),
      ...(await store.assertions.orderBy('feed').uniqueKeys()),
    ];
    return [...new Set(there.map(String))].filter((rows) => !named.has(rows));
  });
}

async function deleteRows(store: Store, rows: string, pause: Pause): Promise<void> {
  for (const table of [store.entities, store.assertions]) {
    for (;;) {
      const pks = await table.where('feed').equals(rows).limit(CHUNK).primaryKeys();
      if (pks.length === 0) break;
      await table.bulkDelete(pks);
      await pause();
    }
  }
}

/** Feed and run of bodies that count for nothing. */
async function strayBodies(store: Store): Promise<[string, number][]> {
  return store.transaction('r', store.runs, store.bodies, async () => {
    const runs = await store.runs.toArray();
    const named = new Set(
      runs.flatMap(({ feed, kept, current }) =>
        [...kept, ...(current ? [current.no] : [])].map((no) => JSON.stringify([feed, no])),
      ),
    );
    const there = (await store.bodies.toCollection().primaryKeys()).map(
      ([feed, run]) => [feed, run] as const,
    );
    const distinct = new Map(there.map(([feed, run]) => [JSON.stringify([feed, run]), [feed, run] as const]));
    return [...distinct].flatMap(([key, [feed, run]]) =>
      named.has(key) ? [] : [[feed, run] as [string, number]],
    );
  });
}

const deleteBodies = (store: Store, feed: string, run: number): Promise<number> =>
  store.bodies.where('[feed+run+seq+piece]').between([feed, run], [feed, run, Dexie.maxKey]).delete();

/** Once the lexicon is that of the valid rows, nobody asks for the outdated ones. */
function forgetOutdated(store: Store): Promise<void> {
  return store.transaction('rw', store.feeds, store.meta, async () => {
    if ((await lexiconInfo(store))?.version !== (await generation(store))) return;
    await store.feeds
      .filter(({ outdated }) => outdated !== undefined)
      .modify((row) => {
        delete row.outdated;
      });
  });
}

/** Logins, runs and changes of feeds that are not there. */
function forgetOrphans(store: Store): Promise<void> {
  const tables = [store.feeds, store.secrets, store.runs, store.changes, store.refusals];
  return store.transaction('rw', tables, async () => {
    const ids = await store.feeds.toCollection().primaryKeys();
    await store.secrets.where('feed').noneOf(ids).delete();
    await store.runs.where('feed').noneOf(ids).delete();
    await store.changes.where('feed').noneOf(ids).delete();
    await store.refusals.where('feed').noneOf(ids).delete();
  });
}

/** Can be ended at any point, and called at any time. */
export async function sweep(store: Store, pause: Pause): Promise<void> {
  await forgetOutdated(store);
  await forgetOrphans(store);
  for (const rows of await strayRows(store)) await deleteRows(store, rows, pause);
  for (const [feed, run] of await strayBodies(store)) await deleteBodies(store, feed, run);
}
