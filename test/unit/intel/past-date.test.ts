import { expect, it } from 'vitest';
import { isPast } from '../../../lib/intel/past-date.ts';

const NOW = Date.parse('2024-08-28T12:00:00Z');

it.each([
  ['2024-08-28T11:59:59Z', true],
  ['2024-08-28T12:00:01Z', false],
  ['2024-08-27', true],
  ['2024-08-28', false],
  ['2024-07', true],
  ['2024-08', false],
  ['2023', true],
  ['2024', false],
  ['2024-12', false],
  ['soon', false],
])('%s is over: %s', (date, isOver) => {
  expect(isPast(date, NOW)).toBe(isOver);
});
