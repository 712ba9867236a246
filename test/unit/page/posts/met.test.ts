// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settling } from '../../../../lib/page/posts/met.ts';

const goTo = (peer: string): void => history.replaceState(null, '', `#${peer}`);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  goTo('-1001');
});
afterEach(() => {
  vi.useRealTimers();
});

test('a post is settled when the address has stayed for a while since it was met', () => {
  const isSettled = settling();
  const post = document.createElement('div');
  expect(isSettled(post)).toBe(false);
  vi.advanceTimersByTime(300);
  expect(isSettled(post)).toBe(false);
  vi.advanceTimersByTime(200);
  expect(isSettled(post)).toBe(true);
});

test.each([
  ['the old list, under the new address', 100],
  ['the new list, met under the old address', 0],
])('%s: what is still there after another while is of the address then', (_, wait) => {
  const isSettled = settling();
  const post = document.createElement('div');
  isSettled(post);
  vi.advanceTimersByTime(wait);
  goTo('-1002');
  vi.advanceTimersByTime(500);
  expect(isSettled(post)).toBe(false);
  vi.advanceTimersByTime(500);
  expect(isSettled(post)).toBe(true);
});
