import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addAskedSite, requestSite } from '../../../lib/settings/read-site.ts';
import { TELEGRAM_SITES } from '../../../lib/settings/settings.ts';
import { loadSettings } from '../../../lib/settings/stored.ts';

const NEWS = '*://news.example/*';
const sites = async (): Promise<string[]> => (await loadSettings()).sites;

/** `answer` is the browser's; a promise that stays open is a question that nobody has answered. */
function browserAnswers(answer: Promise<boolean>): void {
  Object.assign(fakeBrowser.permissions, { request: () => answer });
}

beforeEach(() => fakeBrowser.reset());

test('a site that was allowed is read', async () => {
  browserAnswers(Promise.resolve(true));
  expect(await requestSite(NEWS)).toBe(true);
  expect(await sites()).toEqual([...TELEGRAM_SITES, NEWS]);
});

test('no changes nothing, and a later grant for that host makes no site', async () => {
  browserAnswers(Promise.resolve(false));
  expect(await requestSite(NEWS)).toBe(false);
  await addAskedSite([NEWS]);
  expect(await sites()).toEqual(TELEGRAM_SITES);
});

test('a popup that was closed over the question: the background adds the site once it is granted', async () => {
  browserAnswers(new Promise(() => undefined));
  void requestSite(NEWS);
  await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get()).not.toEqual({}));
  expect(await sites()).toEqual(TELEGRAM_SITES);
  await addAskedSite(['*://other.example/*']);
  expect(await sites()).toEqual(TELEGRAM_SITES);
  await addAskedSite([NEWS]);
  expect(await sites()).toEqual([...TELEGRAM_SITES, NEWS]);
});
