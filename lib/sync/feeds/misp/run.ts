// A run over a MISP server, phase by phase; each may be left out.
//
//   clusters   full run: all clusters of the chosen galaxies, page by page, until a page is empty
//   listing    later runs: their ids and versions alone
//   changed    … and then those that are new or have another version, by their ids
//   events     events that name actors, those changed since the last run
//   end
import * as v from 'valibot';
import type { RawObject } from '../fields.ts';
import { ownField, ownText } from '../fields.ts';
import { NOTHING_SEEN, SeenSchema, turnPage } from '../remote/pages.ts';
import { Natural } from '../remote/stored.ts';
import { versionOf } from './rest-cluster.ts';
import { CHANGED_CHUNK } from './rest.ts';
import { isUuid } from './uuid.ts';

const Versions = v.record(v.string(), v.string());

const Remembered = {
  /** When the last full run began; 0 asks for another. */
  fullAt: Natural,
  /** Version of each cluster by its uuid. */
  versions: Versions,
  /** Epoch seconds of the newest event. */
  since: v.exactOptional(Natural),
  /** Keys of the events of that second. */
  tail: v.array(v.string()),
};

export const MemorySchema = v.object(Remembered);
export type Memory = v.InferOutput<typeof MemorySchema>;

export const RunSchema = v.object({
  ...Remembered,
  isFull: v.boolean(),
  phase: v.picklist(['clusters', 'listing', 'changed', 'events', 'end']),
  page: Natural,
  /** Found by the listing so far. */
  listed: Versions,
  /** Still to be fetched. */
  pending: v.array(v.string()),
  seen: SeenSchema,
  /** `since` and `tail` of the run before: what to ask for, and what comes again with it. */
  from: v.exactOptional(Natural),
  known: v.array(v.string()),
  /** Clusters and events that were kept, and how many clusters there will be. */
  done: Natural,
  total: v.exactOptional(Natural),
});
export type Run = v.InferOutput<typeof RunSchema>;

export interface Taken {
  run: Run;
  keep: boolean;
}

export interface Wanted {
  galaxies: boolean;
  events: boolean;
}

const enter = (run: Run, phase: Run['phase']): Run => ({ ...run, phase, page: 1, seen: NOTHING_SEEN });

const afterClusters = (run: Run, wanted: Wanted): Run => enter(run, wanted.events ? 'events' : 'end');

/** A run that begins: after the last one, or from nothing. */
export function begun(memory: Memory | undefined, wanted: Wanted, now: number): Run {
  const base = { listed: {}, pending: [], seen: NOTHING_SEEN, done: 0, page: 1 };
  const first = { ...base, fullAt: now, versions: {}, tail: [], known: [] };
  const run: Run =
    memory === undefined
      ? { ...first, isFull: true, phase: 'clusters' }
      : { ...first, ...memory, known: memory.tail, isFull: false, phase: 'listing' };
  if (memory?.since !== undefined) run.from = memory.since;
  return wanted.galaxies ? run : afterClusters(run, wanted);
}

const uuidIn = (item: RawObject): string => ownText(item, 'uuid')?.toLowerCase() ?? '';

const versionsIn = (items: readonly RawObject[]): Record<string, string> =>
  Object.fromEntries(
    items.map((item) => [uuidIn(item), versionOf(item)] as const).filter(([uuid]) => isUuid(uuid)),
  );

const keysOf = (items: readonly RawObject[]): string[] =>
  items.map((item) => `${uuidIn(item)}@${versionOf(item)}`);

function takeClusters(run: Run, items: readonly RawObject[], wanted: Wanted): Taken {
  if (items.length === 0) return { run: afterClusters(run, wanted), keep: false };
  const { seen, isNew } = turnPage(run.seen, keysOf(items));
  const versions = { ...run.versions, ...versionsIn(items) };
  const done = run.done + (isNew ? items.length : 0);
  return { run: { ...run, versions, seen, done, page: run.page + 1 }, keep: isNew };
}

/** What the listing says: some clusters to fetch, and a full run next time when some are gone. */
function compare(run: Run, wanted: Wanted): Run {
  const { versions, listed } = run;
  const pending = Object.keys(listed).filter((uuid) => listed[uuid] !== versions[uuid]);
  const isGone = Object.keys(versions).some((uuid) => !Object.hasOwn(listed, uuid));
  const after = { ...run, versions: listed, listed: {}, pending, ...(isGone ? { fullAt: 0 } : {}) };
  if (pending.length === 0) return afterClusters(after, wanted);
  return { ...enter(after, 'changed'), total: pending.length };
}

function takeListing(run: Run, items: readonly RawObject[], wanted: Wanted): Taken {
  if (items.length === 0) return { run: compare(run, wanted), keep: false };
  const { seen } = turnPage(run.seen, keysOf(items));
  const listed = { ...run.listed, ...versionsIn(items) };
  return { run: { ...run, listed, seen, page: run.page + 1 }, keep: false };
}

/** A server may give less than was asked for: the rest is asked for again, unless none of it comes. */
function takeChanged(run: Run, items: readonly RawObject[], wanted: Wanted): Taken {
  const come = new Set(items.map(uuidIn));
  const left = run.pending.filter((uuid) => !come.has(uuid));
  const pending = left.length < run.pending.length ? left : run.pending.slice(CHANGED_CHUNK);
  const after = { ...run, pending, done: run.done + items.length };
  return { run: pending.length === 0 ? afterClusters(after, wanted) : after, keep: items.length > 0 };
}

export function timestampOf(event: RawObject): number {
  const timestamp = Number(ownField(event, 'timestamp'));
  return Number.isSafeInteger(timestamp) && timestamp > 0 ? timestamp : 0;
}

const eventKey = (event: RawObject): string => `${uuidIn(event)}@${timestampOf(event)}`;

function takeEvents(run: Run, events: readonly RawObject[]): Taken {
  if (events.length === 0) return { run: enter(run, 'end'), keep: false };
  const { seen, isNew } = turnPage(run.seen, events.map(eventKey), run.known);
  const newest = Math.max(run.since ?? 0, ...events.map(timestampOf));
  const kept = newest === run.since ? run.tail : [];
  const tail = [...kept, ...events.filter((event) => timestampOf(event) === newest).map(eventKey)];
  const done = run.done + (isNew ? events.length : 0);
  const after = { ...run, seen, done, page: run.page + 1, since: newest, tail: [...new Set(tail)] };
  return { run: after, keep: isNew };
}

/** @throws FeedError "endless" */
export function takeItems(run: Run, items: readonly RawObject[], wanted: Wanted): Taken {
  switch (run.phase) {
    case 'clusters':
      return takeClusters(run, items, wanted);
    case 'listing':
      return takeListing(run, items, wanted);
    case 'changed':
      return takeChanged(run, items, wanted);
    case 'events':
      return takeEvents(run, items);
    case 'end':
      return { run, keep: false };
  }
}
