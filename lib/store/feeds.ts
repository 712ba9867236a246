// Feeds and their rows. Each change is one transaction and a new generation: the lexicon of an older one is outdated.
import { Dexie } from 'dexie';
import type { Feed, Intake } from '../intel/feed.ts';
import type { Tlp } from '../intel/tlp.ts';
import type { Store } from './schema.ts';
import type { FeedRow } from './sync-rows.ts';

/** Rows per write: progress is told in between. */
const CHUNK = 1_000;

export type OnStored = (done: number, total: number) => void;

/** Counts changes of what belongs in the lexicon; 0 in a new store. */
export async function generation(store: Store): Promise<number> {
  const row = await store.meta.get('generation');
  return row?.key === 'generation' ? row.value : 0;
}

/** The lexicon counts as outdated from now on, whatever it holds. */
export async function nextGeneration(store: Store): Promise<void> {
  await store.meta.put({ key: 'generation', value: (await generation(store)) + 1 });
}

/** Entity id → pk of what the feed holds now. */
async function keysOf(store: Store, feed: string): Promise<Map<string, number>> {
  const rows = store.entities.where('[feed+id]').between([feed, Dexie.minKey], [feed, Dexie.maxKey]);
  const [keys, pks] = [await rows.keys(), await rows.primaryKeys()];
  const pairs = keys.map((key, index) => [Array.isArray(key) ? String(key[1]) : '', pks[index]] as const);
  return new Map(pairs.filter((pair): pair is readonly [string, number] => pair[1] !== undefined));
}

/** What the `feed` of a feed's rows says. */
export const rowsOf = ({ id, rows }: FeedRow): string => rows ?? id;

async function clearRows(store: Store, rows: string): Promise<void> {
  await store.entities.where('feed').equals(rows).delete();
  await store.assertions.where('feed').equals(rows).delete();
}

function inChunks<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / CHUNK);
  return Array.from({ length: count }, (_, index) => rows.slice(index * CHUNK, (index + 1) * CHUNK));
}

async function putRows(store: Store, feed: string, intake: Intake, onStored: OnStored): Promise<void> {
  const known = await keysOf(store, feed);
  await clearRows(store, feed);
  const total = intake.entities.length + intake.assertions.length;
  let done = 0;
  for (const chunk of inChunks(intake.entities)) {
    const rows = chunk.map((entity) => {
      const pk = known.get(entity.id);
      return pk === undefined ? { ...entity, feed } : { ...entity, feed, pk };
    });
    await store.entities.bulkPut(rows);
    onStored((done += chunk.length), total);
  }
  for (const chunk of inChunks(intake.assertions)) {
    await store.assertions.bulkAdd(chunk.map((assertion) => ({ ...assertion, feed })));
    onStored((done += chunk.length), total);
  }
}

/** Replaces everything the feed has, or, when it fails or is killed, nothing. */
export function swapFeed(store: Store, feed: Feed, intake: Intake, onStored: OnStored): Promise<void> {
  return store.transaction('rw', store.tables, async () => {
    await putRows(store, feed.id, intake, onStored);
    await store.refusals.put({ feed: feed.id, refusals: intake.refusals });
    await store.feeds.put(feed);
    await nextGeneration(store);
  });
}

/** False where there is no such feed. The rows stay until `purgeRemoved`; a sync that is under way ends without effect. */
export function removeFeed(store: Store, id: string): Promise<boolean> {
  return store.transaction('rw', store.feeds, store.runs, store.meta, async () => {
    const feed = await store.feeds.get(id);
    if (feed === undefined) return false;
    await store.feeds.put({ ...feed, state: 'removed' });
    await store.runs
      .where('feed')
      .equals(id)
      .modify((run) => {
        delete run.current;
        delete run.wanted;
      });
    await nextGeneration(store);
    return true;
  });
}

/** False where there is no such feed (any more). */
export function restoreFeed(store: Store, id: string): Promise<boolean> {
  return store.transaction('rw', store.feeds, store.meta, async () => {
    const feed = await store.feeds.get(id);
    if (feed === undefined) return false;
    await store.feeds.put({ ...feed, state: feed.importedAt === 0 ? 'new' : 'ready' });
    await nextGeneration(store);
    return true;
  });
}

/** Objects that carry a marking of their own keep it. False where there is no such feed. */
export function setFeedTlp(store: Store, id: string, tlp: Tlp): Promise<boolean> {
  return store.transaction('rw', store.feeds, store.entities, store.assertions, store.meta, async () => {
    const feed = await store.feeds.get(id);
    if (feed === undefined) return false;
    const { remote } = feed;
    const chosen = remote && { remote: { ...remote, isTlpAuto: false } };
    await store.feeds.put({ ...feed, ...chosen, defaultTlp: tlp });
    const unmarked = (row: { tlpOwn?: boolean }): boolean => row.tlpOwn !== true;
    await store.entities.where('feed').equals(rowsOf(feed)).filter(unmarked).modify({ tlp });
    await store.assertions.where('feed').equals(rowsOf(feed)).filter(unmarked).modify({ tlp });
    await nextGeneration(store);
    return true;
  });
}

/** Ends the time in which a removal can be undone. */
export function purgeRemoved(store: Store): Promise<void> {
  return store.transaction('rw', store.tables, async () => {
    const removed = await store.feeds.filter((feed) => feed.state === 'removed').toArray();
    for (const feed of removed) await clearRows(store, rowsOf(feed));
    const ids = removed.map(({ id }) => id);
    await store.feeds.bulkDelete(ids);
    await store.refusals.bulkDelete(ids);
    await store.runs.bulkDelete(ids);
    await store.secrets.bulkDelete(ids);
    await store.changes.where('feed').anyOf(ids).delete();
  });
}

/** By what their rows' `feed` says. */
export async function readyFeeds(store: Store): Promise<Map<string, FeedRow>> {
  // Dexie's own filter would see them as they are stored, damaged ones too.
  const ready = (await store.feeds.toArray()).filter(({ state }) => state === 'ready');
  return new Map(ready.map((feed) => [rowsOf(feed), feed]));
}
