import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetLoss, lostAt, noticeLoss } from '../../../entrypoints/background/store-loss.ts';
import { makeStore } from '../../make/store.ts';

beforeEach(() => fakeBrowser.reset());

test('the first store is no loss, nor the same one again', async () => {
  const store = await makeStore();
  expect([await noticeLoss(store), await noticeLoss(store)]).toEqual([false, false]);
  expect(await lostAt()).toBeUndefined();
});

test('another store in its place is, until the user has read of it', async () => {
  await noticeLoss(await makeStore());
  const other = await makeStore();
  const before = Date.now();
  expect(await noticeLoss(other)).toBe(true);
  expect(await lostAt()).toBeGreaterThanOrEqual(before);
  expect(await noticeLoss(other)).toBe(false);
  expect(await lostAt()).toBeGreaterThanOrEqual(before);
  await forgetLoss();
  await noticeLoss(other);
  expect(await lostAt()).toBeUndefined();
});

test('a second loss is told anew', async () => {
  await noticeLoss(await makeStore());
  await noticeLoss(await makeStore());
  await forgetLoss();
  await noticeLoss(await makeStore());
  expect(await lostAt()).toBeDefined();
});

test('nonsense in its place says nothing', async () => {
  await fakeBrowser.storage.local.set({ store: { mark: 7 } });
  await noticeLoss(await makeStore());
  expect(await lostAt()).toBeUndefined();
});
