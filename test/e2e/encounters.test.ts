// What is remembered of what was met: on pages and in public channels, where the user has chosen so, and how to be rid of it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { CHANNEL } from '../pages/telegram/preview/posts.ts';
import { TELEGRAM, TELEGRAM_HOSTS } from './telegram-world.ts';
import { html, inBrowsers, type World } from './world.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIOLATIONS = `(() => {
  ${AXE};
  return axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]));
})()`;
const TOO_WIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

const PAGES = {
  ...TELEGRAM,
  '/': html('<p>UserSec and RipperSec, UserSec again</p>'),
  '/other': html('<p>UserSec</p>'),
};

const Overview = v.object({
  total: v.number(),
  entities: v.array(v.object({ name: v.string(), count: v.number() })),
  places: v.array(v.object({ host: v.string(), channelName: v.optional(v.string()), count: v.number() })),
});
type Met = v.InferOutput<typeof Overview>;

const metIn = async ({ extension }: World): Promise<Met> =>
  v.parse(Overview, await extension.ask({ type: 'met-overview', only: {} }));

const waitForMet = (world: World, total: number): Promise<Met> =>
  waitFor(`${total} encounters`, async () => {
    const met = await metIn(world);
    return met.total === total ? met : undefined;
  });

const countOf = (met: Met, name: string): number | undefined =>
  met.entities.find((each) => each.name === name)?.count;

/** Of the pages; a channel's posts go on coming in for a while after it was closed. */
const countsByPageHost = async (world: World): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await metIn(world)).places.flatMap(({ host, count }) => (host === 't.me' ? [] : [[host, count]])),
  );

const setSettings = ({ extension }: World, settings: object): Promise<unknown> =>
  extension.evaluate(
    `browser.storage.local.set({ settings: ${JSON.stringify({ version: 1, sites: ['*://*/*'], ...settings })} }).then(() => null)`,
  );

const waitForText = (tab: Tab, text: string): Promise<true> =>
  waitFor(`“${text}”`, async () =>
    String(await tab.evaluate('document.body.innerText')).includes(text) ? true : undefined,
  );

const press = (tab: Tab, label: string): Promise<unknown> =>
  waitFor(`a button “${label}”`, async () =>
    (await tab.evaluate(`(() => {
      const button = [...document.querySelectorAll('button')].find((each) =>
        (each.getAttribute('aria-label') ?? each.textContent).trim() === ${JSON.stringify(label)});
      button?.click();
      return button !== undefined;
    })()`)) === true
      ? true
      : undefined,
  );

inBrowsers(
  PAGES,
  (world, name) => {
    test('nothing before it is chosen; from then on what is open counts, each page once a day', async () => {
      const tab = await world().open('news.test/');
      await waitForMarks(tab, 3);
      expect((await metIn(world())).total).toBe(0);
      await setSettings(world(), { rememberEncounters: true });
      const met = await waitForMet(world(), 2);
      expect(countOf(met, 'UserSec')).toBe(1);
      const said = await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
      expect(said).toContain('First time you meet this actor');
      await tab.goto('http://news.test/#part');
      await tab.goto('http://news.test/?page=2');
      await waitForMet(world(), 4);
      await tab.close();
      const other = await world().open('other.test/other');
      const three = await waitForMet(world(), 5);
      expect(countOf(three, 'UserSec')).toBe(3);
      await pointAt(other, 'UserSec', 'Met 3 times on 2 sites this week');
      await other.close();
    });

    test('a public channel by its posts; addresses are nowhere', async () => {
      const before = (await metIn(world())).total;
      const tab = await world().open(`t.me/s/${CHANNEL}`);
      const met = await waitFor('the channel', async () => {
        const all = await metIn(world());
        return all.places.some(({ channelName }) => channelName === `@${CHANNEL}`) ? all : undefined;
      });
      expect(met.total).toBeGreaterThan(before);
      expect(met.places.filter(({ host }) => host === 't.me').map(({ channelName }) => channelName)).toEqual([
        `@${CHANNEL}`,
      ]);
      const kept = await world().extension.ask({ type: 'forget-encounters', only: {} });
      expect(JSON.stringify(kept)).toContain('news.test');
      expect(JSON.stringify(kept)).not.toMatch(/https?:|page=2|\/other|\/s\//);
      await world().extension.ask({ type: 'put-back-encounters', encounters: kept });
      await tab.close();
    });

    test('the page: in words and numbers, deleted, brought back; off keeps what is there', async () => {
      const { browser } = world();
      const counts = await countsByPageHost(world());
      expect(counts).toEqual({ 'news.test': 2, 'other.test': 1 });
      const tab = await browser.open(`${browser.extensionOrigin}/met.html`);
      await waitForText(tab, 'RipperSec');
      expect(await tab.evaluate(VIOLATIONS)).toEqual([]);
      await tab.screenshot(`.output/e2e-met-${name}.png`);
      await press(tab, 'Delete what is remembered: news.test');
      await waitForText(tab, '4 encounters deleted: news.test.');
      expect(await countsByPageHost(world())).toEqual({ 'other.test': 1 });
      await press(tab, 'Undo');
      await waitForText(tab, 'It is back.');
      expect(await countsByPageHost(world())).toEqual(counts);
      await press(tab, 'Delete all');
      await waitForText(tab, 'Nothing was met yet');
      expect(await tab.evaluate(VIOLATIONS)).toEqual([]);
      await press(tab, 'Undo');
      await waitForText(tab, 'RipperSec');
      await tab.resize(320, 800);
      expect(await tab.evaluate(TOO_WIDE)).toBe(0);
      await browser.killBackground();
      expect(await countsByPageHost(world())).toEqual(counts);
      await setSettings(world(), { rememberEncounters: false });
      const page = await world().open('third.test/other');
      await pointAt(page, 'UserSec', 'Matched as “UserSec”');
      expect(await countsByPageHost(world())).toEqual(counts);
      await page.close();
      await tab.close();
    });
  },
  { secureHosts: TELEGRAM_HOSTS },
);
