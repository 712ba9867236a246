// Discreet mode leaves no trace: a page that asks all it can about itself gets the same answers with Byname and without. In mode
// "mark" that holds for a page without a mark.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { tabIdOf } from '../../lib/cli/browsers/extension-page.ts';
import { provideBrowsers } from '../../lib/cli/browsers/install.ts';
import { launch } from '../../lib/cli/browsers/launch.ts';
import type { BrowserName, Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { servePages } from '../../lib/cli/page-server.ts';
import { setSettings } from './settings.ts';
import { createWorld, type World } from './world.ts';

const FOLDER = new URL('../pages/probes/', import.meta.url);
const URL_OF_PAGE = 'http://quiet.test/';
const read = (name: string): Promise<string> => readFile(new URL(name, FOLDER), 'utf8');
const INDEX = await read('index.html');
const PAGES = {
  '/': INDEX,
  '/unknown': INDEX.replaceAll(
    /UserSec|RipperSec|<b>Ripper<\/b><i>Sec<\/i>|CyberDragon|#FreeDurov/g,
    'nobody',
  ),
  '/probes.js': { body: await read('probes.js'), type: 'text/javascript' },
};

/** An extension that does nothing, in the place of ours. */
const NOTHING = {
  manifest_version: 3,
  name: 'Nothing',
  version: '1',
  browser_specific_settings: {
    gecko: { id: 'byname@byname.invalid', data_collection_permissions: { required: ['none'] } },
  },
};

const Answers = v.record(v.string(), v.unknown());
const Report = v.object({ found: v.array(v.object({ name: v.string(), count: v.number() })) });
type Found = v.InferOutput<typeof Report>['found'];

/** The page has said all that it will say, and was drawn: when it was stands among its entries. */
async function settled(tab: Tab): Promise<void> {
  const last = 'document.querySelector("#feed").lastChild?.textContent';
  await waitFor('the page’s own chat to end', async () =>
    String(await tab.evaluate(last)).startsWith('Post 6 by ') ? true : undefined,
  );
  await waitFor('the page to be drawn', async () =>
    (await tab.evaluate('performance.getEntriesByName("first-contentful-paint").length')) === 1
      ? true
      : undefined,
  );
}

type Answers = v.InferOutput<typeof Answers>;

async function answersOf(tab: Tab): Promise<Answers> {
  await tab.hover({ x: 40, y: 28 });
  await tab.hover({ x: 300, y: 400 });
  return v.parse(Answers, await tab.evaluate('probe()'));
}

const waitForHighlights = (tab: Tab): Promise<true> =>
  waitFor('marks', async () => ((await tab.evaluate('CSS.highlights.size')) === 0 ? undefined : true));

/** Of the page without a name that is known. By the time that a page which came later has its marks, that one has been read. */
async function answersBehind(
  open: (url: string) => Promise<Tab>,
  isRead: (later: Tab) => Promise<unknown>,
): Promise<Answers> {
  const tab = await open(`${URL_OF_PAGE}unknown`);
  await settled(tab);
  const later = await open(URL_OF_PAGE);
  await settled(later);
  await isRead(later);
  await later.close();
  await tab.bringToFront();
  return answersOf(tab);
}

/** Of the page with names that are known, and of the one without. */
async function without(name: BrowserName): Promise<{ known: Answers; unknown: Answers }> {
  const folder = await mkdtemp(join(tmpdir(), 'byname-nothing-'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(NOTHING));
  const server = await servePages((url) => {
    const page = Object.entries(PAGES).find(([path]) => path === url.pathname)?.[1];
    return typeof page === 'string' ? { body: page } : page;
  });
  const browser = await launch(name, {
    executable: provideBrowsers([name])[name].path,
    ...{ extension: folder, headless: true, proxy: new URL(server.origin).host },
  });
  try {
    const tab = await browser.open(URL_OF_PAGE);
    await settled(tab);
    const known = await answersOf(tab);
    return { known, unknown: await answersBehind(browser.open, () => Promise.resolve()) };
  } finally {
    await browser.close();
    await server.close();
    await rm(folder, { recursive: true });
  }
}

const setMode = (world: World, mode: string): Promise<void> =>
  setSettings(world, { modes: { 'quiet.test': mode } });

const EXPECTED = ['UserSec', 'RipperSec', 'CyberDragon', '#FreeDurov'];

/** All that is known here was found; nothing that comes later can change what a probe sees. */
const foundIn = ({ extension }: World): Promise<Found> =>
  waitFor('all names to be found', async () => {
    const tabId = await tabIdOf(extension, URL_OF_PAGE);
    const { found } = v.parse(Report, await extension.ask({ type: 'tab-report', tabId }));
    const users = found.find(({ name }) => name === 'UserSec')?.count;
    return found.length === EXPECTED.length && users === 5 ? found : undefined;
  });

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  test('every probe answers the same, and where nothing is marked too; with marks it would not', async () => {
    const { known: expected, unknown } = await without(name);
    const world = await createWorld(name, PAGES);
    try {
      await setMode(world, 'discreet');
      const tab = await world.open('quiet.test/');
      await settled(tab);
      const found = await foundIn(world);
      expect(found.map((each) => each.name).toSorted()).toEqual(EXPECTED.toSorted());
      // With the list of a side panel open: it asks the page for its places, and for its texts again.
      const tabId = await tabIdOf(world.extension, URL_OF_PAGE);
      const asked = { type: 'found-places', tabId, ids: await idsOf(world, tabId), most: 10 };
      await waitFor('the sentences', async () =>
        JSON.stringify(await world.extension.ask(asked)).includes('in the shadow') ? true : undefined,
      );
      // A press in it leads to the word, which is on the screen already.
      await goToFirst(world, tabId);
      expect(await answersOf(tab)).toEqual(expected);
      await setMode(world, 'mark');
      await waitForHighlights(tab);
      expect((await answersOf(tab))['highlights']).not.toEqual(expected['highlights']);
      expect(await answersBehind(world.browser.open, waitForHighlights)).toEqual(unknown);
    } finally {
      await world.close();
    }
  });
});

const Ids = v.object({ found: v.array(v.object({ id: v.string() })) });
const Mentions = v.object({
  found: v.array(
    v.object({ name: v.string(), frameId: v.number(), version: v.number(), mention: v.number() }),
  ),
});

async function goToFirst({ extension }: World, tabId: number): Promise<void> {
  const { found } = v.parse(Mentions, await extension.ask({ type: 'tab-report', tabId }));
  const { frameId, version, mention } = found.find(({ name }) => name === 'UserSec') ?? {};
  expect(frameId).toBe(0);
  await extension.ask({ type: 'go-to', tabId, frameId, version, mention });
}

const idsOf = async ({ extension }: World, tabId: number): Promise<string[]> =>
  v.parse(Ids, await extension.ask({ type: 'tab-report', tabId })).found.map(({ id }) => id);
