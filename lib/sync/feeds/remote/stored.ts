// What a run has stored, read back: it lies in the database, and may have been written by another version.
import { DAY } from '../../../intel/day.ts';
import * as v from 'valibot';
import type { Json } from '../remote.ts';
import { FeedError } from '../remote.ts';

/** Days after which a feed is read as a whole again: no protocol here tells what was deleted. */
const DEFAULT_FULL_EVERY = 7;

/** Days between two full runs. */
export const FullEvery = v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(3_650)));

export function readStored<T>(schema: v.GenericSchema<unknown, T>, stored: unknown): T | undefined {
  const result = v.safeParse(schema, stored);
  return result.success ? result.output : undefined;
}

/** @throws FeedError where another version wrote it: the run starts anew. */
export function readProgress<T>(schema: v.GenericSchema<unknown, T>, progress: Json): T {
  const read = readStored(schema, progress);
  if (read === undefined) throw new FeedError('not-understood', 'the progress of another version');
  return read;
}

/** Objects in one page. */
export const PageSize = v.exactOptional(
  v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(10_000)),
);

/** Epoch ms, counts. */
export const Natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** True when the last full run (epoch ms) is too long ago, or in the future of a clock that was wrong. */
export const isDue = (lastFull: number, now: number, days = DEFAULT_FULL_EVERY): boolean =>
  now - lastFull >= days * DAY || lastFull > now;
