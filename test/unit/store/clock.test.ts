import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { isBelieved } from '../../../lib/store/clock.ts';
import { makeStore } from '../../make/store.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
const NOW = Date.UTC(2026, 4, 1);

/** What it says to looks at these times, one after the other. */
async function believed(...times: number[]): Promise<boolean[]> {
  const store = await makeStore();
  const said: boolean[] = [];
  for (const time of times) said.push(await isBelieved(store, NOW + time));
  return said;
}

test.each<[string, number[], boolean[]]>([
  ['the first look', [0], [true]],
  ['a clock that goes on, and a holiday', [0, HOUR, 20 * DAY], [true, true, true]],
  [
    'years ahead: not before it has said so for a day',
    [0, 5 * YEAR, 5 * YEAR + 23 * HOUR],
    [true, false, false],
  ],
  [
    'years ahead, and it stays so',
    [0, 5 * YEAR, 5 * YEAR + DAY, 5 * YEAR + 2 * DAY],
    [true, false, true, true],
  ],
  ['years ahead, and back', [0, 5 * YEAR, HOUR, 2 * HOUR], [true, false, true, true]],
  ['years back, and ahead to the truth', [0, -5 * YEAR, HOUR, DAY + HOUR], [true, true, false, true]],
])('%s', async (_what, times, expected) => {
  expect(await believed(...times)).toEqual(expected);
});
