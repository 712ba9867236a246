// A whole day with Byname, in all of its own pages: it asks for nothing.
import type { IncomingHttpHeaders } from 'node:http';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { dossierAddress } from '../../lib/intel/dossier-address.ts';
import { makeBigStix } from '../make/big-stix.ts';
import { openPanel } from './panel.ts';
import { html, inBrowsers, type World } from './world.ts';

/** What is said along with each request for the feed. */
const said: IncomingHttpHeaders[] = [];

const PAGES = {
  'localhost/': { body: html('<p>Welcome back</p>'), headers: { 'set-cookie': 'who=me; path=/' } },
  'localhost/feed.json': (_: URL, headers: IncomingHttpHeaders) => {
    said.push(headers);
    return { body: makeBigStix(3), type: 'application/json' };
  },
  'news.test/': html('<p>UserSec, RipperSec</p><iframe src="http://other.test/"></iframe>'),
  'other.test/': html('<p>Killnet</p>'),
};

/** A page of ours: what a person does there, and what they then see. */
interface Visit {
  address: string;
  act?: string;
  /** Beside its heading. */
  seen?: string;
}

/** Types as a person does. */
const type = (field: string, text: string): string =>
  `(() => {
    const field = document.querySelector('${field}');
    field.focus();
    field.value = '${text}';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  })()`;
const PRESS_ALL_PARTS = `document.querySelectorAll('details').forEach((each) => (each.open = true))`;

const VISITS: readonly Visit[] = [
  { address: '/popup.html' },
  { address: '/options.html', act: PRESS_ALL_PARTS, seen: 'Starter pack' },
  { address: '/search.html', act: type('[role="combobox"]', 'ripper'), seen: 'RipperSec' },
  { address: '/dossier.html', seen: 'Watch-list and notes' },
  { address: '/met.html', seen: 'UserSec' },
  { address: '/privacy.html', act: PRESS_ALL_PARTS, seen: 'Byname and your privacy' },
  { address: '/paste.html', act: type('textarea', 'Killnet was here'), seen: 'was here' },
  { address: '/welcome.html', seen: 'Welcome to Byname' },
];

/** What a page has loaded that is not its own. */
const FOREIGN = `performance.getEntriesByType('resource').map(({ name }) => name)
  .filter((name) => !name.startsWith(location.origin) && !/^(data|blob):/.test(name))`;

const waitForText = (tab: Tab, text: string): Promise<true> =>
  waitFor(`“${text}”`, async () =>
    String(await tab.evaluate('document.body.innerText')).includes(text) ? true : undefined,
  );

async function visit({ browser }: World, { address, act, seen = '' }: Visit): Promise<void> {
  const own = await browser.open(`${browser.extensionOrigin}${address}`);
  await waitFor(`the heading of ${address}`, async () =>
    (await own.evaluate(`document.querySelector('h1, [role="combobox"]') !== null`)) === true
      ? true
      : undefined,
  );
  if (act !== undefined) await own.evaluate(act);
  await waitForText(own, seen);
  expect(await own.evaluate(FOREIGN)).toEqual([]);
  await own.close();
}

const Hits = v.array(v.object({ id: v.string() }));

async function dossierOf({ extension }: World, query: string): Promise<string> {
  const [hit] = v.parse(Hits, await extension.ask({ type: 'find-entities', query, limit: 1 }));
  return dossierAddress(hit?.id ?? '');
}

const REMEMBER = `browser.storage.local.set({ settings: { version: 1, sites: ['*://*/*'], rememberEncounters: true } }).then(() => null)`;

inBrowsers(PAGES, (world) => {
  test('reading, hovering, searching and all of our own pages ask for nothing but the pages', async () => {
    const { requests, open, extension } = world();
    requests.length = 0;
    await extension.evaluate(REMEMBER);
    const tab = await open('news.test/');
    await waitForMarks(tab, 2);
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    await pointAt(tab, 'RipperSec', 'Matched as “RipperSec”');
    const panel = await openPanel(world(), tab);
    await waitForText(panel, 'RipperSec');
    expect(await panel.evaluate(FOREIGN)).toEqual([]);
    await panel.close();
    await visit(world(), { address: await dossierOf(world(), 'usersec'), seen: 'UserSec' });
    for (const each of VISITS) await visit(world(), each);
    expect(requests).toEqual(['http://news.test/', 'http://other.test/']);
    expect(JSON.stringify(await extension.ask({ type: 'net-log' }))).not.toContain('http');
    await tab.close();
  });

  test('a sync asks for its own file alone, and says nobody’s name', async () => {
    const { requests, open, extension } = world();
    said.length = 0;
    const tab = await open('localhost/');
    requests.length = 0;
    const config = { url: 'http://localhost/feed.json' };
    const form = { kind: 'url', config, login: { kind: 'none' }, schedule: 'by-hand', defaultTlp: 'CLEAR' };
    await extension.ask({ type: 'add-feed', form });
    await waitFor('the sync', async () =>
      JSON.stringify(await extension.ask({ type: 'feeds' })).includes('"lastSync"') ? true : undefined,
    );
    expect(requests).toEqual(['http://localhost/feed.json']);
    const page = await open('news.test/');
    await waitForMarks(page, 2);
    await page.close();
    // Whom the page would name.
    await tab.evaluate('fetch("/feed.json").then(() => null)');
    expect(said.map(({ cookie, referer }) => [cookie, referer])).toEqual([
      [undefined, undefined],
      ['who=me', 'http://localhost/'],
    ]);
    await tab.close();
  });

  test('the watch sees a request that does leave', async () => {
    const { requests, open, extension } = world();
    const tab = await open('news.test/');
    await tab.evaluate('fetch("http://leak-of-page.test/").catch(String)');
    await extension.evaluate('fetch("http://leak-of-extension.test/").catch(String)');
    expect(requests).toContain('http://leak-of-page.test/');
    // Firefox makes an extension's http request https.
    expect(requests.join()).toMatch(/https?:\/\/leak-of-extension\.test/);
    await tab.close();
  });
});
