// A feed that is removed: at once and everywhere, with undo until the browser starts again.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { paintedTexts, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Realm } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { frameAt } from './frames.ts';
import { createWorld, html, inBrowsers, type World } from './world.ts';

const PAGES = {
  '/outer': html('<p>UserSec</p><iframe src="http://other.test/inner"></iframe>'),
  '/inner': html('<p>RipperSec and Killnet</p>'),
};

const STARTER = { feedId: 'starter' };

const waitForCount = (realm: Realm, count: number): Promise<true> =>
  waitFor(`${count} marks`, async () => ((await paintedTexts(realm)).length === count ? true : undefined));

const cacheState = async ({ extension }: World): Promise<string> =>
  JSON.stringify(await extension.ask({ type: 'cache' }));

inBrowsers(PAGES, (world) => {
  test('its names go from every tab and frame, and come back, also after the background has ended', async () => {
    const { browser, extension, open } = world();
    const first = await open('news.test/outer');
    const second = await open('news.test/inner');
    await waitForMarks(second, 2);
    const frame = await frameAt(first, 'http://other.test/inner');
    await extension.ask({ type: 'remove-feed', ...STARTER });
    await waitForCount(second, 0);
    expect(await cacheState(world())).toContain('"state":"empty"');
    await first.bringToFront();
    await waitForCount(first, 0);
    await waitForCount(frame, 0);
    await browser.killBackground();
    await extension.ask({ type: 'restore-feed', ...STARTER });
    await waitForCount(first, 1);
    await waitForCount(frame, 2);
    await second.bringToFront();
    await waitForCount(second, 2);
    for (const tab of [first, second]) await tab.close();
  });
});

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  test('after a restart it is gone for good', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'byname-profile-'));
    const prefs = {
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    };
    try {
      const before = await createWorld(name, PAGES, { profile, prefs });
      await before.extension.ask({ type: 'remove-feed', ...STARTER });
      expect(JSON.stringify(await before.extension.ask({ type: 'feeds' }))).toContain('"state":"removed"');
      await before.close();
      const after = await createWorld(name, PAGES, { profile, prefs, cache: 'empty' });
      expect(await after.extension.ask({ type: 'feeds' })).toEqual([]);
      await after.close();
    } finally {
      await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
  });
});
