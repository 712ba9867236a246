import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Calm } from '../../../lib/reading/calm.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const done: [key: number, asked: readonly string[]][] = [];
  const calm = new Calm<string>((key, asked) => void done.push([key, asked]), 100);
  return { calm, done };
}

test('the first is done at once, those of the same moment together at its end, and so on', () => {
  const { calm, done } = setUp();
  for (const what of ['a', 'b', 'c']) calm.ask(1, what);
  expect(done).toEqual([[1, ['a']]]);
  vi.advanceTimersByTime(100);
  calm.ask(1, 'd');
  vi.advanceTimersByTime(100);
  expect(done.slice(1)).toEqual([
    [1, ['b', 'c']],
    [1, ['d']],
  ]);
});

test('after a moment in which nobody asked, the next is done at once; keys don’t wait for each other', () => {
  const { calm, done } = setUp();
  calm.ask(1, 'a');
  calm.ask(2, 'b');
  vi.advanceTimersByTime(100);
  calm.ask(1, 'c');
  expect(done).toEqual([
    [1, ['a']],
    [2, ['b']],
    [1, ['c']],
  ]);
});

test('what is dropped is not done', () => {
  const { calm, done } = setUp();
  calm.ask(1, 'a');
  calm.ask(1, 'b');
  calm.drop(1);
  calm.ask(1, 'c');
  vi.advanceTimersByTime(200);
  expect(done).toEqual([
    [1, ['a']],
    [1, ['c']],
  ]);
  expect(vi.getTimerCount()).toBe(0);
});
