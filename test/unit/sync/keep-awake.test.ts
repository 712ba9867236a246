import { afterEach, expect, test, vi } from 'vitest';
import { keepAwake } from '../../../lib/sync/keep-awake.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('ticks while the work goes on, well within the 30 s that browsers allow, and stops with it', async () => {
  vi.useFakeTimers();
  const tick = vi.fn();
  const work = Promise.withResolvers<string>();
  const result = keepAwake(tick, work.promise);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(tick.mock.calls.length).toBeGreaterThanOrEqual(3);
  work.resolve('done');
  expect(await result).toBe('done');
  expect(vi.getTimerCount()).toBe(0);
});

test('work that fails stops the ticking too', async () => {
  vi.useFakeTimers();
  await expect(keepAwake(vi.fn(), Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(vi.getTimerCount()).toBe(0);
});
