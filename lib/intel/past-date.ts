// Dates that end: until when a handle was somebody's.
import type { DateText } from './entity.ts';

const ENDS: readonly (readonly [RegExp, (date: Date) => void])[] = [
  [/^\d{4}$/, (date) => date.setUTCFullYear(date.getUTCFullYear() + 1)],
  [/^\d{4}-\d{2}$/, (date) => date.setUTCMonth(date.getUTCMonth() + 1)],
  [/^\d{4}-\d{2}-\d{2}$/, (date) => date.setUTCDate(date.getUTCDate() + 1)],
];

/** Whether a date is over, to its last moment where it is a year, a month or a day. `now` in epoch milliseconds. False for what is no date. */
export function isPast(date: DateText, now: number): boolean {
  const end = new Date(date);
  ENDS.find(([shape]) => shape.test(date))?.[1](end);
  return end.getTime() <= now;
}
