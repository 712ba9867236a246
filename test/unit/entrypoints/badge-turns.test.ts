import { expect, test } from 'vitest';
import { badgeTurn, forgetBadge } from '../../../entrypoints/background/badge-turns.ts';

test('a count that was begun before another, or for a tab that has gone, is out of date', () => {
  const first = badgeTurn(1);
  const other = badgeTurn(2);
  expect(first()).toBe(true);
  const second = badgeTurn(1);
  expect([first(), second(), other()]).toEqual([false, true, true]);
  forgetBadge(1);
  expect([second(), other()]).toEqual([false, true]);
});
