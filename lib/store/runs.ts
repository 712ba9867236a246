// How far syncs have come, step by step. Each step is one transaction: a run that is killed goes on from its last whole step.
import { Dexie } from 'dexie';
import type { Json } from '../intel/sync.ts';
import type { Store } from './schema.ts';
import { PIECE_BYTES, type CurrentRun, type RunRow } from './sync-rows.ts';

/** The run is not the feed's any more: it was ended from elsewhere, and whatever it brings counts for nothing. */
export class SupersededError extends Error {
  constructor() {
    super('the run is not under way any more');
    this.name = 'SupersededError';
  }
}

/** Of a feed that was never synced. */
export const neverRun = (feed: string): RunRow => ({ feed, kept: [], lastNo: 0 });

export const runOf = async (store: Store, feed: string): Promise<RunRow> =>
  (await store.runs.get(feed)) ?? neverRun(feed);

export const allRuns = async (store: Store): Promise<Map<string, RunRow>> =>
  new Map((await store.runs.toArray()).map((run) => [run.feed, run]));

/** Changes the row of a feed that is there. */
export function changeRun(store: Store, feed: string, change: (run: RunRow) => RunRow): Promise<void> {
  return store.transaction('rw', store.feeds, store.runs, async () => {
    if ((await store.feeds.get(feed)) === undefined) return;
    await store.runs.put(change(await runOf(store, feed)));
  });
}

const bodiesOf = (store: Store, feed: string, run: number, seq: number, from = 0) =>
  store.bodies.where('[feed+run+seq+piece]').between([feed, run, seq, from], [feed, run, seq, Dexie.maxKey]);

export interface Pieces {
  seq: number;
  /** Number of the first of them. */
  from: number;
  data: readonly Uint8Array[];
}

/** The run has come a step further. @throws SupersededError */
export function saveStep(store: Store, feed: string, current: CurrentRun, pieces?: Pieces): Promise<void> {
  return store.transaction('rw', store.runs, store.bodies, async () => {
    const run = await runOf(store, feed);
    if (run.current?.no !== current.no) throw new SupersededError();
    if (pieces) {
      const { seq, from, data } = pieces;
      await bodiesOf(store, feed, current.no, seq, from).delete();
      const about = { feed, run: current.no, seq };
      await store.bodies.bulkAdd(data.map((each, index) => ({ ...about, piece: from + index, data: each })));
    }
    await store.runs.put({ ...run, current });
  });
}

/**
 * A new run, in place of one that may be under way; the bodies of that are swept. `config` is what `begin` goes by.
 * @throws SupersededError where the feed is gone, paused, or set up otherwise by now
 */
export function startRun(
  store: Store,
  feed: string,
  config: Json,
  begin: (run: RunRow, no: number) => CurrentRun,
): Promise<CurrentRun> {
  return store.transaction('rw', store.feeds, store.runs, async () => {
    const row = await store.feeds.get(feed);
    const isMeant = JSON.stringify(row?.remote?.config) === JSON.stringify(config);
    if (row?.remote?.isPaused !== false || row.state === 'removed' || !isMeant) throw new SupersededError();
    const run = await runOf(store, feed);
    const current = begin(run, run.lastNo + 1);
    await store.runs.put({ ...run, lastNo: current.no, current });
    return current;
  });
}

/** Text → pieces. */
export function cut(text: string): Uint8Array[] {
  const bytes = new TextEncoder().encode(text);
  const count = Math.max(1, Math.ceil(bytes.length / PIECE_BYTES));
  return Array.from({ length: count }, (_, index) =>
    bytes.slice(index * PIECE_BYTES, (index + 1) * PIECE_BYTES),
  );
}

/** Each body of these runs, in order, as its pieces. */
export async function* keptBodies(
  store: Store,
  feed: string,
  runs: readonly number[],
): AsyncGenerator<Uint8Array[], void, undefined> {
  for (const run of runs) {
    for (let seq = 0; ; seq += 1) {
      const rows = await bodiesOf(store, feed, run, seq).toArray();
      if (rows.length === 0) break;
      yield rows.map(({ data }) => data);
    }
  }
}
