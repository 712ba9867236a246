// How old intel is.
import type { DateText } from './entity.ts';

const DAY = 86_400_000;

/** Whole days from `date` (a DateText, or epoch milliseconds) to `now`; never negative; undefined where it is no date. */
export function daysSince(date: DateText | number, now: number): number | undefined {
  const then = typeof date === 'number' ? date : Date.parse(date);
  return Number.isFinite(then) ? Math.max(0, Math.floor((now - then) / DAY)) : undefined;
}
