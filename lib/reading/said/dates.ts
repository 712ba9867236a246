import type { PostRef } from '../../intel/post.ts';

type When = Pick<PostRef, 'date' | 'dateIs'>;

/** Before the time may stand that the post was edited, in one word; more would be another day's. */
const TIME = /^(?:[^\s\d]+\s)?(\d{1,2}):(\d{2})(?:\s*([ap])\.?m\.?)?$/i;
const TWO = 2;
const HALF_A_DAY = 12;

const two = (number: number): string => number.toString().padStart(TWO, '0');

const exact = (time: number): When =>
  Number.isNaN(new Date(time).getTime()) ? {} : { date: new Date(time).toISOString(), dateIs: 'exact' };

export const whenOfSeconds = (text: string | undefined): When =>
  text === undefined || !/^\d{9,11}$/.test(text) ? {} : exact(Number(text) * 1000);

export const whenOfIso = (text: string | undefined): When =>
  text === undefined || !/^\d{4}-\d\d-\d\dT/.test(text) ? {} : exact(Date.parse(text));

function timeOf(text: string): [hours: number, minutes: number] | undefined {
  const [, hours, minutes, half] = TIME.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % HALF_A_DAY) + (/p/i.test(half) ? HALF_A_DAY : 0);
  return hour < 24 && Number(minutes) < 60 ? [hour, Number(minutes)] : undefined;
}

/** Browsers read a month by its first three letters: "marraskuuta", November, would be March. */
const MONTH =
  /(?:^|\s)(?:(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber)(?=[\s,]|$)/;

/** "Today" and days without a year depend on when one looks, and other languages are not read: they tell no day. */
function dayOf(text: string): Date | undefined {
  const day = /\b\d{4}\b/.test(text) && MONTH.test(text) ? new Date(text) : undefined;
  return day === undefined || Number.isNaN(day.getTime()) ? undefined : day;
}

/** From what a reader sees, in the reader's own time. */
export function whenOfWords(timeText = '', dayText = ''): When {
  const [time, day] = [timeOf(timeText), dayOf(dayText)];
  if (day === undefined)
    return time === undefined ? {} : { date: time.map(two).join(':'), dateIs: 'time-of-day' };
  if (time === undefined) {
    const date = [day.getFullYear(), two(day.getMonth() + 1), two(day.getDate())].join('-');
    return { date, dateIs: 'day' };
  }
  day.setHours(...time);
  return { date: day.toISOString().replace(/:\d\d\.\d+Z$/, 'Z'), dateIs: 'minute' };
}
