// What a run over one collection remembers, and how it moves on from page to page.
//
//   by cursor: the server says `next`; sent again with the same filters
//   by date:   it says only `more`; then everything is asked for that was added after this page
//   restart:   a `next` that is no longer good, or whose answer was lost: by date as well, from the last page that was kept
//
// Objects may share the date of the last one of a page, and some of them stand behind the cut. So a date is taken 1 ms back, and what
// comes twice is known by its key.
import * as v from 'valibot';
import { FeedError } from '../remote.ts';
import { NOTHING_SEEN, SeenSchema } from '../remote/pages.ts';
import { Natural } from '../remote/stored.ts';
import type { Page } from './envelope.ts';

const MAX_RESTARTS = 3;

const Remembered = {
  /** The newest X-TAXII-Date-Added-Last of all. Without it every run is a full one. */
  last: v.exactOptional(v.string()),
  /** When the last full run began. */
  fullAt: Natural,
  /** Keys of the last page that was kept. */
  tail: v.array(v.string()),
  /** False on a server that refuses to filter by type. */
  isFiltered: v.boolean(),
};

export const MemorySchema = v.object(Remembered);
export type Memory = v.InferOutput<typeof MemorySchema>;

export const RunSchema = v.object({
  ...Remembered,
  isFull: v.boolean(),
  /** Where this row of pages began. */
  after: v.exactOptional(v.string()),
  next: v.exactOptional(v.string()),
  seen: SeenSchema,
  /** Objects so far. */
  done: Natural,
  /** In a row, from one and the same date. */
  restarts: Natural,
});
export type Run = v.InferOutput<typeof RunSchema>;

const timeOf = (date: string | undefined): number => (date === undefined ? -Infinity : Date.parse(date));

const later = (a: string | undefined, b: string | undefined): string | undefined =>
  timeOf(b) > timeOf(a) ? b : a;

export const overlapping = (date: string): string => new Date(Date.parse(date) - 1).toISOString();

/** A row of pages that begins after this date. */
function rowAfter(run: Run, after: string | undefined): Run {
  const row = { ...run, seen: NOTHING_SEEN };
  delete row.next;
  delete row.after;
  return after === undefined ? row : { ...row, after };
}

export const restartAfterLoss = (run: Run): Run =>
  rowAfter(run, run.last === undefined ? run.after : overlapping(run.last));

/** @throws FeedError "endless" when it never gets further. */
export function restartAfterExpiry(run: Run): Run {
  const again = restartAfterLoss(run);
  const restarts = timeOf(again.after) > timeOf(run.after) ? 0 : run.restarts + 1;
  if (restarts > MAX_RESTARTS) throw new FeedError('endless', 'each `next` is refused');
  return { ...again, restarts };
}

/** The page is part of the run from here on. */
export function withPage(run: Run, page: Page, seen: Run['seen'], isKept: boolean): Run {
  const last = later(run.last, page.last);
  return {
    ...run,
    seen,
    ...(last === undefined ? {} : { last }),
    ...(isKept ? { tail: page.keys, done: run.done + page.keys.length } : {}),
  };
}

/** @throws FeedError where the server says that there is more, and not how to get at it. */
export function towardsNext(run: Run, page: Page): Run {
  if (page.next !== undefined) return { ...run, next: page.next };
  if (page.last === undefined) throw new FeedError('not-understood', '`more` without `next` or date');
  const date = [overlapping(page.last), page.last].find((each) => timeOf(each) > timeOf(run.after));
  if (date === undefined) throw new FeedError('endless', page.last);
  return { ...rowAfter(run, date), seen: run.seen };
}
