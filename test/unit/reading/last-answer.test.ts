import { expect, test, vi } from 'vitest';
import { lastAnswer } from '../../../lib/reading/last-answer.ts';

test('made anew only when an input is another thing', () => {
  const make = vi.fn(() => ({}));
  const last = lastAnswer<object>();
  const [a, b] = [{}, {}];
  const first = last.get([a, 1], make);
  expect(last.get([a, 1], make)).toBe(first);
  expect(last.get([b, 1], make)).not.toBe(first);
  expect(last.get([b], make)).not.toBe(first);
  expect(make).toHaveBeenCalledTimes(3);
});

test('what was made of no use is made again', () => {
  const make = vi.fn(() => 0);
  const last = lastAnswer<number>();
  last.get([], make);
  last.forget();
  last.get([], make);
  expect(make).toHaveBeenCalledTimes(2);
});
