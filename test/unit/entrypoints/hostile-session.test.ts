// What lies in storage.session may be another version's, or anything: it is read as far as it can be, and nothing throws.
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { postsOfTab } from '../../../entrypoints/background/tab-posts.ts';
import { takeHandedName } from '../../../lib/messages/handed-name.ts';
import { takeHandedQuery } from '../../../lib/messages/handed-query.ts';
import { loadPanelWork, NO_WORK } from '../../../lib/settings/panel-work.ts';
import { anyJson, mutated } from '../../make/hostile.ts';
import { runs } from '../../make/runs.ts';

beforeEach(() => fakeBrowser.reset());

async function tried(
  sample: unknown,
  keyOf: (run: number) => string,
  check: (run: number) => Promise<void>,
): Promise<void> {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyJson, mutated(sample)), async (value) => {
      run += 1;
      await browser.storage.session.set({ [keyOf(run)]: value });
      await check(run);
    }),
    runs(300),
  );
}

test('a name that was handed over', async () => {
  const taken = { count: 0 };
  await tried(
    { text: 'Paper Heron', host: 'news.example' },
    () => 'handed-name',
    async () => {
      const name = await takeHandedName();
      if (name === undefined) return;
      taken.count += 1;
      expect(name.text.length).toBeLessThanOrEqual(300);
      expect(await takeHandedName()).toBeUndefined();
    },
  );
  expect(taken.count).toBeGreaterThan(5);
});

test('a query that was handed over', async () => {
  await tried(
    { query: 'heron', isPrivate: true },
    () => 'handed-query',
    async () => {
      const handed = await takeHandedQuery();
      if (handed) expect(typeof handed.query).toBe('string');
      if (handed) expect(await takeHandedQuery()).toBeUndefined();
    },
  );
});

test('what is set in a side panel', async () => {
  await tried(
    { ...NO_WORK, kind: 'channel', scroll: 7 },
    (tab) => `panel ${tab}`,
    async (tab) => {
      const work = await loadPanelWork(tab);
      expect(Object.keys(work).toSorted()).toEqual(Object.keys(NO_WORK).toSorted());
      expect(work.scroll).toBeGreaterThanOrEqual(0);
    },
  );
});

test('the posts of a tab', async () => {
  const post = {
    key: 'telegram:-1001234567890',
    chat: 'Heron News',
    place: '5',
    frameId: 0,
    seenAt: 1,
    named: [[1]],
  };
  const kept = { count: 0 };
  await tried(
    [post, { ...post, place: '6' }],
    (tab) => `posts ${tab}`,
    async (tab) => {
      kept.count += (await postsOfTab(tab)).toJSON().length;
    },
  );
  expect(kept.count).toBeGreaterThan(5);
});
