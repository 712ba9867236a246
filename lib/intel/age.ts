// How old intel is.
import type { DateText } from './entity.ts';

const DAY = 86_400_000;

const ENDS: readonly (readonly [RegExp, (date: Date) => void])[] = [
  [/^\d{4}$/, (date) => date.setUTCFullYear(date.getUTCFullYear() + 1)],
  [/^\d{4}-\d{2}$/, (date) => date.setUTCMonth(date.getUTCMonth() + 1)],
  [/^\d{4}-\d{2}-\d{2}$/, (date) => date.setUTCDate(date.getUTCDate() + 1)],
];

/** Whether a date is over, to its last moment where it is a year, a month or a day. False for what is no date. */
export function isPast(date: DateText, now: number): boolean {
  const end = new Date(date);
  ENDS.find(([shape]) => shape.test(date))?.[1](end);
  return end.getTime() <= now;
}

/** Whole days from `date` (a DateText, or epoch milliseconds) to `now`; never negative; undefined where it is no date. */
export function daysSince(date: DateText | number, now: number): number | undefined {
  const then = typeof date === 'number' ? date : Date.parse(date);
  return Number.isFinite(then) ? Math.max(0, Math.floor((now - then) / DAY)) : undefined;
}
