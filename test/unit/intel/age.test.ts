import { expect, it } from 'vitest';
import { daysSince } from '../../../lib/intel/age.ts';

const NOW = Date.parse('2024-08-28T12:00:00Z');

it.each([
  ['2024-08-27T12:00:00.000Z', 1],
  ['2024-08', 27],
  ['2023', 605],
  ['2030-01-01', 0],
  ['soon', undefined],
  [NOW - 3 * 86_400_000, 3],
])('%s is %s days ago', (date, days) => {
  expect(daysSince(date, NOW)).toBe(days);
});
