// A clock that jumps by years while Byname runs, and back. It is the background's own clock that jumps; the browser's does not.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { paintedTexts, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import type { Page } from '../../lib/cli/page-server.ts';
import { html, inBrowsers, type World } from '../e2e/world.ts';
import { makeBigStix } from '../make/big-stix.ts';

const YEARS = 10 * 365 * 86_400_000;
const file = (): Page => ({ body: makeBigStix(3), type: 'application/json' });
const PAGES = {
  '/': html('<p>UserSec and RipperSec</p>'),
  'localhost/hourly.json': file(),
  'localhost/by-hand.json': file(),
};

/** Lets the clock of a world go ahead by so many milliseconds. */
const SET = `(world, ms) => {
  const Real = (world.RealDate ??= world.Date);
  const now = () => Real.now() + ms;
  world.Date = class extends Real {
    constructor(...parts) { super(...(parts.length === 0 ? [now()] : parts)); }
    static now() { return now(); }
  };
}`;

async function setClock({ browser, extension }: World, ms: number): Promise<void> {
  await extension.ask({ type: 'cache' }); // so that it is awake
  if (browser.inBackground) await browser.inBackground(`(${SET})(self, ${ms})`);
  else await extension.evaluate(`browser.runtime.getBackgroundPage().then((page) => (${SET})(page, ${ms}))`);
}

let delay = 100;

/** Whenever settings change, syncs are planned and what has had its time is swept. */
const plan = ({ extension }: World): Promise<unknown> =>
  extension.evaluate(`browser.storage.local.set({ settings: {
    version: 1, sites: ['*://*/*'], rememberEncounters: true, hoverDelay: ${(delay += 1)} } }).then(() => null)`);

const Feeds = v.array(
  v.object({
    id: v.string(),
    sync: v.optional(v.object({ lastSync: v.optional(v.number()), state: v.object({ state: v.string() }) })),
  }),
);
const Added = v.object({ feedId: v.string() });

async function addFeed({ extension }: World, path: string, schedule: string): Promise<string> {
  const config = { url: `http://localhost/${path}` };
  const form = { kind: 'url', config, login: { kind: 'none' }, schedule, defaultTlp: 'CLEAR' };
  return v.parse(Added, await extension.ask({ type: 'add-feed', form })).feedId;
}

const waitForSync = ({ extension }: World, id: string, isWanted: (at: number) => boolean): Promise<number> =>
  waitFor(`a sync of ${id}`, async () => {
    const feeds = v.parse(Feeds, await extension.ask({ type: 'feeds' }));
    const { lastSync, state } = feeds.find((each) => each.id === id)?.sync ?? {};
    return lastSync !== undefined && state?.state === 'ready' && isWanted(lastSync) ? lastSync : undefined;
  });

const rowsOf = ({ extension }: World, table: string): Promise<unknown> =>
  extension.evaluate(`new Promise((resolve, reject) => {
    const open = indexedDB.open('byname');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const asked = open.result.transaction('${table}').objectStore('${table}').getAll();
      asked.onsuccess = () => { open.result.close(); resolve(asked.result); };
    };
  })`);

const Rows = v.array(v.looseObject({ at: v.number() }));
const Meta = v.array(v.looseObject({ key: v.string() }));

const encountersIn = async (world: World): Promise<v.InferOutput<typeof Rows>> =>
  v.parse(Rows, await rowsOf(world, 'encounters'));

const waitForClock = (world: World, isWanted: (clock: string) => boolean): Promise<true> =>
  waitFor('a look at the clock', async () => {
    const clock = v.parse(Meta, await rowsOf(world, 'meta')).find(({ key }) => key === 'clock');
    return isWanted(JSON.stringify(clock)) ? true : undefined;
  });

inBrowsers(PAGES, (world) => {
  const asked = (path: string): number => world().requests.filter((url) => url.endsWith(path)).length;

  /** One more look at what is due has been taken once a feed that the user asked for is in. */
  async function planAgain(byHand: string, before: number): Promise<number> {
    await plan(world());
    await world().extension.ask({ type: 'sync-now', feedId: byHand });
    return waitForSync(world(), byHand, (at) => at !== before);
  }

  async function expectMarks(words: string[]): Promise<void> {
    const tab = await world().open('news.test/');
    await waitForMarks(tab, words.length);
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    expect(await paintedTexts(tab)).toEqual(words);
    await tab.close();
  }

  test('ten years ahead and back: each feed is synced once, and nothing is lost', async () => {
    const { extension } = world();
    await plan(world());
    const hourly = await addFeed(world(), 'hourly.json', 'hourly');
    const first = await waitForSync(world(), hourly, () => true);
    const byHand = await addFeed(world(), 'by-hand.json', 'by-hand');
    const earlier = await waitForSync(world(), byHand, () => true);
    const tab = await world().open('news.test/');
    await waitForMarks(tab, 2);
    await waitFor('encounters', async () => ((await encountersIn(world())).length === 2 ? true : undefined));
    await tab.close();
    await extension.ask({ type: 'mute', wish: { name: 'RipperSec', type: 'primary', term: 'week' } });
    const before = await encountersIn(world());
    await expectMarks(['UserSec']);

    await setClock(world(), YEARS);
    await plan(world());
    await waitForSync(world(), hourly, (at) => at > first + YEARS / 2);
    await waitForClock(world(), (clock) => clock.includes('leapt'));
    const later = await planAgain(byHand, earlier);
    expect(asked('hourly.json')).toBe(2);
    await expectMarks(['UserSec', 'RipperSec']);

    await setClock(world(), 0);
    await plan(world());
    await waitForSync(world(), hourly, (at) => at < first + YEARS / 2);
    await waitForClock(world(), (clock) => !clock.includes('leapt'));
    await planAgain(byHand, later);
    expect(asked('hourly.json')).toBe(3);
    expect(await encountersIn(world())).toEqual(expect.arrayContaining(before));
    await expectMarks(['UserSec']);
  });
});
