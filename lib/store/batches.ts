// The rows of a sync: written beside the valid ones in small transactions, valid at once in a short one.
import type { Assertion, Entity } from '../intel/entity.ts';
import type { Intake } from '../intel/feed.ts';
import { MAX_CHANGES, type Json, type SyncChange } from '../intel/sync.ts';
import type { Tlp } from '../intel/tlp.ts';
import { nextGeneration } from './feeds.ts';
import { runOf, SupersededError } from './runs.ts';
import type { Store } from './schema.ts';
import type { Batch, CurrentRun, FeedRow } from './sync-rows.ts';

/** Rows per transaction: what waits for the store (a card above all) waits for no more than this. */
const CHUNK = 1_000;

type StoreStep = Extract<CurrentRun, { step: 'store' }>;

/** The next rows of a batch, entities first. Gives back the step as it is then. @throws SupersededError */
export function storeRows(
  store: Store,
  feed: string,
  current: StoreStep & { batch: Batch },
  intake: Pick<Intake, 'entities' | 'assertions'>,
): Promise<StoreStep & { batch: Batch }> {
  const { rows, stored } = current.batch;
  const { entities, assertions } = intake;
  const of = <T extends Entity | Assertion>(list: readonly T[], from: number, to: number) =>
    list.slice(Math.max(0, from), Math.max(0, to)).map((each) => ({ ...each, feed: rows }));
  const end = Math.min(stored + CHUNK, entities.length + assertions.length);
  return store.transaction('rw', store.runs, store.entities, store.assertions, async () => {
    const run = await runOf(store, feed);
    if (run.current?.no !== current.no) throw new SupersededError();
    await store.entities.bulkAdd(of(entities, stored, end));
    await store.assertions.bulkAdd(of(assertions, stored - entities.length, end - entities.length));
    const next = { ...current, batch: { ...current.batch, stored: end } };
    await store.runs.put({ ...run, current: next });
    return next;
  });
}

/** What a finished run leaves. */
export interface Finished {
  no: number;
  memory: Json;
  /** The bodies of these runs count from now on. */
  kept: number[];
  /** Epoch ms. */
  at: number;
  /** Absent: nothing was read. */
  tookRed?: boolean;
}

async function finish(
  store: Store,
  feed: string,
  { no, memory, kept, at, tookRed }: Finished,
): Promise<void> {
  const run = await runOf(store, feed);
  if (run.current?.no !== no) throw new SupersededError();
  const red = tookRed ?? run.tookRed ?? false;
  await store.runs.put({ feed, memory, kept, lastNo: run.lastNo, lastSync: at, tookRed: red });
}

/** Nothing new has come: the rows stay. @throws SupersededError */
export const finishUnchanged = (store: Store, feed: string, finished: Finished): Promise<void> =>
  store.transaction('rw', store.runs, () => finish(store, feed, finished));

async function addChange(store: Store, feed: string, change: SyncChange): Promise<void> {
  await store.changes.add({ ...change, feed });
  const all = await store.changes.where('feed').equals(feed).primaryKeys();
  await store.changes.bulkDelete(all.slice(0, -MAX_CHANGES));
}

export interface Adopted {
  batch: Batch;
  intake: Pick<Intake, 'format' | 'title' | 'notice' | 'counts' | 'refusals'>;
  change: SyncChange;
}

function withRows(row: FeedRow, { batch, intake, change }: Adopted): FeedRow {
  const { format, title, notice, counts } = intake;
  const old = { ...row };
  delete old.notice;
  return {
    ...old,
    format,
    title: row.remote?.title === undefined ? { en: title } : row.title,
    ...(notice === undefined ? {} : { notice }),
    defaultTlp: batch.defaultTlp,
    importedAt: change.at,
    counts,
    state: 'ready',
    rows: batch.rows,
    outdated: [...(row.outdated ?? []), row.rows ?? row.id],
  };
}

/**
 * The batch takes the place of the feed's rows. False where the feed's TLP has become another one than its rows were written with:
 * then nothing has changed. @throws SupersededError
 */
export function adopt(store: Store, feed: string, finished: Finished, adopted: Adopted): Promise<boolean> {
  const tables = [store.feeds, store.runs, store.refusals, store.changes, store.meta];
  return store.transaction('rw', tables, async () => {
    const row = await store.feeds.get(feed);
    if (row === undefined || row.state === 'removed') throw new SupersededError();
    if (row.remote?.isTlpAuto !== true && row.defaultTlp !== adopted.batch.defaultTlp) return false;
    await finish(store, feed, finished);
    await store.feeds.put(withRows(row, adopted));
    await store.refusals.put({ feed, refusals: adopted.intake.refusals });
    await addChange(store, feed, adopted.change);
    await nextGeneration(store);
    return true;
  });
}

/** Which TLP rows are to be written with, by the feed as it is now. */
export async function tlpOf(
  store: Store,
  feed: string,
): Promise<{ defaultTlp: Tlp; isAuto: boolean } | undefined> {
  const row = await store.feeds.get(feed);
  return row && { defaultTlp: row.defaultTlp, isAuto: row.remote?.isTlpAuto === true };
}
