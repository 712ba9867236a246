import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BatchedWork } from '../../../lib/reading/batched-work.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const done: [key: number, asked: readonly string[]][] = [];
  const batched = new BatchedWork<string>((key, asked) => void done.push([key, asked]), 100);
  return { batched, done };
}

test('the first is done at once, those of the same moment together at its end, and so on', () => {
  const { batched, done } = setUp();
  for (const what of ['a', 'b', 'c']) batched.ask(1, what);
  expect(done).toEqual([[1, ['a']]]);
  vi.advanceTimersByTime(100);
  batched.ask(1, 'd');
  vi.advanceTimersByTime(100);
  expect(done.slice(1)).toEqual([
    [1, ['b', 'c']],
    [1, ['d']],
  ]);
});

test('after a moment in which nobody asked, the next is done at once; keys don’t wait for each other', () => {
  const { batched, done } = setUp();
  batched.ask(1, 'a');
  batched.ask(2, 'b');
  vi.advanceTimersByTime(100);
  batched.ask(1, 'c');
  expect(done).toEqual([
    [1, ['a']],
    [2, ['b']],
    [1, ['c']],
  ]);
});

test('what is dropped is not done', () => {
  const { batched, done } = setUp();
  batched.ask(1, 'a');
  batched.ask(1, 'b');
  batched.drop(1);
  batched.ask(1, 'c');
  vi.advanceTimersByTime(200);
  expect(done).toEqual([
    [1, ['a']],
    [1, ['c']],
  ]);
  expect(vi.getTimerCount()).toBe(0);
});
