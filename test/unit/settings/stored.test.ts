import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import {
  changeSettings,
  followSettings,
  loadSettings,
  SETTINGS_KEY,
  watchSaved,
  watchSettings,
} from '../../../lib/settings/stored.ts';

const setUp = async (): Promise<void> => {
  fakeBrowser.reset();
  await fakeBrowser.storage.local.set({ [SETTINGS_KEY]: { sites: ['https://t.me/*'] } });
};

test('what is stored is read, with defaults for the rest', async () => {
  await setUp();
  expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, sites: ['https://t.me/*'] });
});

test('two changes at once are both kept', async () => {
  await setUp();
  const add = (site: string): Promise<void> => changeSettings(({ sites }) => ({ sites: [...sites, site] }));
  await Promise.all([
    add('https://a.example/*'),
    add('https://b.example/*'),
    changeSettings({ hoverDelay: 0 }),
  ]);
  const { sites, hoverDelay } = await loadSettings();
  expect(sites).toEqual(['https://t.me/*', 'https://a.example/*', 'https://b.example/*']);
  expect(hoverDelay).toBe(0);
});

test('a change is told until the watcher is stopped', async () => {
  await setUp();
  const stop = new AbortController();
  const changed = vi.fn();
  watchSettings(changed, stop.signal);
  await changeSettings({ welcomed: true });
  await fakeBrowser.storage.local.set({ other: 1 });
  stop.abort();
  await changeSettings({ welcomed: false });
  expect(changed.mock.calls).toEqual([[{ ...DEFAULT_SETTINGS, sites: ['https://t.me/*'], welcomed: true }]]);
});

test('whoever follows is told how it is, and of a change that comes while that is read; never of what was before', async () => {
  await setUp();
  const told: boolean[] = [];
  const following = followSettings(({ welcomed }) => told.push(welcomed), new AbortController().signal);
  await Promise.all([following, changeSettings({ welcomed: true })]);
  expect(told.at(-1)).toBe(true);
  await changeSettings({ welcomed: false });
  expect(told.at(-1)).toBe(false);
  const late = vi.fn();
  await followSettings(late, new AbortController().signal);
  expect(late.mock.calls).toEqual([[await loadSettings()]]);
});

test('whoever made a change hears whether it was stored, and the next one is tried all the same', async () => {
  await setUp();
  const told = vi.fn();
  const watching = new AbortController();
  watchSaved(told, watching.signal);
  const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('no room'));
  await expect(changeSettings({ hoverDelay: 0 })).rejects.toThrow('no room');
  full.mockRestore();
  await changeSettings({ hoverDelay: 50 });
  await vi.waitFor(() => expect(told.mock.calls).toEqual([[false], [true]]));
  expect((await loadSettings()).hoverDelay).toBe(50);
  watching.abort();
  await changeSettings({ hoverDelay: 100 });
  await loadSettings();
  expect(told).toHaveBeenCalledTimes(2);
});
