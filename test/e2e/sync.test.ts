// A feed that is synced in a real browser, whose background ends in the middle of it, again and again.
import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import type { Page } from '../../lib/cli/page-server.ts';
import { makeBigStix } from '../make/big-stix.ts';
import { inBrowsers, type World } from './world.ts';

const PATIENCE = 600_000;
/** Actors in a file of about 45 MB. */
const BIG = 25_000;
const SMALL = 500;

const file = (count: number, over: Partial<Page> = {}): Page => ({
  body: makeBigStix(count),
  type: 'application/json',
  etag: `"${count}"`,
  ...over,
});

const PAGES = {
  'localhost/big.json': file(BIG, { pace: 200 }),
  'localhost/small.json': file(SMALL, { pace: 4_000 }),
  'localhost/tiny.json': file(3),
  'localhost/packed.json': file(SMALL, {
    body: gzipSync(makeBigStix(SMALL)),
    headers: { 'content-encoding': 'gzip' },
  }),
};

const Added = v.object({ feedId: v.string() });
const Feeds = v.array(
  v.object({
    id: v.string(),
    counts: v.object({ entities: v.number(), names: v.number() }),
    sync: v.optional(v.object({ state: v.looseObject({ state: v.string() }) })),
  }),
);

async function add({ extension }: World, path: string): Promise<string> {
  const form = {
    kind: 'url',
    config: { url: `http://localhost/${path}` },
    login: { kind: 'none' },
    schedule: 'by-hand',
    defaultTlp: 'CLEAR',
  };
  return v.parse(Added, await extension.ask({ type: 'add-feed', form })).feedId;
}

async function feedIn({ extension }: World, id: string) {
  const feed = v.parse(Feeds, await extension.ask({ type: 'feeds' })).find((each) => each.id === id);
  if (feed?.sync === undefined) throw new Error('no such feed');
  return { ...feed, state: feed.sync.state.state, told: JSON.stringify(feed.sync.state) };
}

const waitForState = (world: World, id: string, wanted: RegExp): Promise<string> =>
  waitFor(
    `a feed that is ${wanted}`,
    async () => {
      const { told } = await feedIn(world, id);
      return wanted.test(told) ? told : undefined;
    },
    PATIENCE,
  );

/** Of all that a reader sees of the feed, straight from the database: rows in order, without what may differ from run to run. */
const DIGEST = (id: string): string => `(async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await done(indexedDB.open('byname'));
  const tables = database.transaction(['feeds', 'entities', 'assertions']);
  const { rows } = await done(tables.objectStore('feeds').get(${JSON.stringify(id)}));
  const texts = [];
  const indexes = [
    tables.objectStore('entities').index('[feed+id]').getAll(IDBKeyRange.bound([rows], [rows, []])),
    tables.objectStore('assertions').index('feed').getAll(rows),
  ];
  for (const asked of indexes) {
    const all = await done(asked);
    for (const { pk, feed, ...row } of all) texts.push(JSON.stringify(row));
  }
  database.close();
  const bytes = new TextEncoder().encode(texts.join('\\n'));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return texts.length + ' rows ' + [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
})()`;

/** How many rows and pieces there are that belong to no valid feed. */
const LEFT = `(async () => {
  const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
  const database = await done(indexedDB.open('byname'));
  const tables = database.transaction(['feeds', 'entities', 'bodies']);
  const feeds = await done(tables.objectStore('feeds').getAll());
  let count = await done(tables.objectStore('bodies').count());
  count += await done(tables.objectStore('entities').count());
  for (const { id, rows = id } of feeds) {
    const ofFeed = IDBKeyRange.bound([rows], [rows, []]);
    count -= await done(tables.objectStore('entities').index('[feed+id]').count(ofFeed));
  }
  database.close();
  return count;
})()`;

const digest = async ({ extension }: World, id: string): Promise<string> =>
  String(await extension.evaluate(DIGEST(id)));

inBrowsers(PAGES, (world) => {
  describe('45 MB', () => {
    let undisturbed = '';

    test(
      'are synced, and found on pages; the old names are found meanwhile',
      async () => {
        const start = performance.now();
        const id = await add(world(), 'big.json');
        await waitForState(world(), id, /"syncing"/);
        const tab = await world().openBody('<p>UserSec and Quartz Heron 17</p>');
        expect((await waitForMarks(tab))[0]).toBe('UserSec');
        await waitForState(world(), id, /"storing"|"checking"/);
        await waitForState(world(), id, /"ready"/);
        console.log(`45 MB at 200 ms a MiB: ${Math.round(performance.now() - start)} ms`);
        await tab.bringToFront();
        await waitForMarks(tab, 2);
        await tab.close();
        expect((await feedIn(world(), id)).counts).toMatchObject({ entities: BIG, names: 2 * BIG });
        undisturbed = await digest(world(), id);
        expect(undisturbed).toContain(`${2 * BIG - 1} rows`);
        await world().extension.ask({ type: 'remove-feed', feedId: id });
      },
      PATIENCE,
    );

    test(
      'with the background killed every 5 s: it finishes, with exactly the same cache',
      async () => {
        const id = await add(world(), 'big.json');
        const ending = new AbortController();
        let kills = 0;
        const killing = (async () => {
          for (;;) {
            await new Promise((resolve) => setTimeout(resolve, 5_000));
            if (ending.signal.aborted) return;
            await world().browser.killBackground();
            kills += 1;
          }
        })();
        try {
          await waitForState(world(), id, /"ready"/);
        } finally {
          ending.abort();
          await killing;
        }
        console.log(`killed ${kills} times`);
        expect(kills).toBeGreaterThan(1);
        expect(await digest(world(), id)).toBe(undisturbed);
        const tab = await world().openBody('<p>Quartz Heron 17</p>');
        expect(await waitForMarks(tab)).toEqual(['Quartz Heron 17']);
        await tab.close();
        await world().extension.ask({ type: 'remove-feed', feedId: id });
      },
      PATIENCE,
    );
  });

  test('a packed file is read, and the log names its host, not its address', async () => {
    const id = await add(world(), 'packed.json');
    await waitForState(world(), id, /"ready"/);
    expect((await feedIn(world(), id)).counts).toMatchObject({ entities: SMALL });
    const log = JSON.stringify(await world().extension.ask({ type: 'net-log' }));
    expect(log).toContain('"host":"localhost"');
    expect(log).not.toContain('packed.json');
    await world().extension.ask({ type: 'remove-feed', feedId: id });
  });

  test(
    'killed in the middle, and nobody asks: an alarm brings it back, and nothing is left lying about',
    async () => {
      const id = await add(world(), 'small.json');
      await waitForState(world(), id, /"syncing"/);
      await world().browser.killBackground();
      await waitFor(
        'the feed to come in',
        async () => {
          const text = await world()
            .extension.evaluate(DIGEST(id))
            .catch(() => '');
          return String(text).startsWith(`${2 * SMALL - 1} rows`) ? true : undefined;
        },
        PATIENCE,
      );
      await waitForState(world(), id, /"ready"/);
      await waitFor(
        'what is left to be swept',
        async () => ((await world().extension.evaluate(LEFT)) === 0 ? true : undefined),
        PATIENCE,
      );
      await world().extension.ask({ type: 'remove-feed', feedId: id });
    },
    PATIENCE,
  );
});

const PROMPTS = 'extensions.webextOptionalPermissionPrompts';
const FEED_HOST = 'http://localhost/*';
const GRANTS = 'browser.permissions.getAll().then(({ origins }) => origins)';
const REGISTERED =
  'browser.scripting.getRegisteredContentScripts().then((scripts) => scripts.flatMap(({ matches }) => matches))';
/** As the user's answer to the browser's question does. */
const GRANT = `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('byname@byname.invalid');
  await ExtensionPermissions.add(extension.id, { permissions: [], origins: ['${FEED_HOST}'] }, extension);
})()`;
const ANY_SETTING = `browser.storage.local.set({ settings: { hoverDelay: 151 } })`;

inBrowsers(
  PAGES,
  (world) => {
    test('a feed waits for its permission, which makes no site of its host and goes with the feed', async () => {
      const { browser, extension } = world();
      const id = await add(world(), 'tiny.json');
      await waitForState(world(), id, /"no-permission"/);
      await browser.inChrome?.(GRANT);
      await waitForState(world(), id, /"ready"/);
      expect(await extension.evaluate(REGISTERED)).not.toContain(FEED_HOST);
      await extension.evaluate(ANY_SETTING);
      await extension.ask({ type: 'sync-now', feedId: id });
      await waitForState(world(), id, /"ready"/);
      expect(await extension.evaluate(GRANTS)).toContain(FEED_HOST);
      await extension.ask({ type: 'remove-feed', feedId: id });
      await waitFor('the permission to go', async () =>
        JSON.stringify(await extension.evaluate(GRANTS)).includes('localhost') ? undefined : true,
      );
    });
  },
  { browsers: ['firefox'], mode: 'production', privateWindows: false, prefs: { [PROMPTS]: false } },
);
