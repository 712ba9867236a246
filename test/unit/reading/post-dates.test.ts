import { expect, test } from 'vitest';
import { readPostSaid } from '../../../lib/reading/post-said.ts';

const A = { site: 'telegram-a', address: 'https://web.telegram.org/a/#-1001234567890' } as const;

test.each([
  [
    { time: '18:05', day: 'August 25, 2024' },
    new Date(2024, 7, 25, 18, 5).toISOString().slice(0, 16) + 'Z',
    'minute',
  ],
  [
    { time: '6:05 PM', day: 'August 25, 2024' },
    new Date(2024, 7, 25, 18, 5).toISOString().slice(0, 16) + 'Z',
    'minute',
  ],
  [{ time: '12:05 am' }, '00:05', 'time-of-day'],
  [{ time: '18:05', day: 'Today' }, '18:05', 'time-of-day'],
  [{ time: '18:05', day: 'August 25' }, '18:05', 'time-of-day'],
  [{ day: 'August 25, 2024' }, '2024-08-25', 'day'],
  [
    { time: 'edited 18:05', day: '25 August 2024' },
    new Date(2024, 7, 25, 18, 5).toISOString().slice(0, 16) + 'Z',
    'minute',
  ],
  // That of the post that was saved, under the day on which it was.
  [{ time: 'Mon at 18:05', day: 'August 25, 2024' }, '2024-08-25', 'day'],
  [{ time: 'Aug 20, 18:05', day: 'August 25, 2024' }, '2024-08-25', 'day'],
  // November.
  [{ time: '18:05', day: '5. marraskuuta 2024' }, '18:05', 'time-of-day'],
  [{ time: '18:05', day: '08.09.2024' }, '18:05', 'time-of-day'],
  [{ time: '25:05' }, undefined, undefined],
  [{ time: 'soon', day: '8月25日 2024' }, undefined, undefined],
])('what client A says of a date: %o', (said, date, dateIs) => {
  const read = readPostSaid({ ...A, message: '5', ...said })?.post;
  expect([read?.date, read?.dateIs]).toEqual([date, dateIs]);
});
