import * as v from 'valibot';
import { expect, test } from 'vitest';
import { tabIdOf } from '../../lib/cli/browsers/extension-page.ts';
import { pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { FEED_NEWS_KEY } from '../../lib/messages/feeds.ts';
import { setSettings } from './settings.ts';
import { html, inBrowsers, type World } from './world.ts';

const URL = 'http://secret.test/';
const PAGES = { '/': html('<p>UserSec and RipperSec</p>') };
const Met = v.object({ total: v.number() });
const Report = v.object({ host: v.string(), found: v.array(v.object({ name: v.string() })) });

/** All of both storages, as text, without the numbers that count news and the key by which cards know our page script. */
const stored = ({ extension }: World): Promise<unknown> =>
  extension.evaluate(`Promise.all([browser.storage.local.get(), browser.storage.session.get()])
    .then(([{ news, ...local }, { '${FEED_NEWS_KEY}': feedNews, 'card-key': key, ...session }]) => JSON.stringify([local, session]))`);

inBrowsers(PAGES, (world) => {
  test('the popup knows a private page, and nothing of it is kept: no encounter either, where these are remembered', async () => {
    const { browser, extension } = world();
    await setSettings(world(), { rememberEncounters: true });
    await extension.ask({ type: 'add-recent-search', query: 'kept' });
    const before = await stored(world());
    await extension.evaluate(`browser.windows.create({ incognito: true, url: '${URL}' }).then(() => null)`);
    const tab = await waitFor('the private tab', () => browser.find(URL));
    await waitForMarks(tab, 2);
    const card = await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    expect(card).not.toContain('First time');
    const tabId = await tabIdOf(extension, URL);
    const { host, found } = await waitFor('both names in the report', async () => {
      const report = v.parse(Report, await extension.ask({ type: 'tab-report', tabId }));
      return report.found.length === 2 ? report : undefined;
    });
    expect(host).toBe('secret.test');
    expect(found.map(({ name }) => name)).toEqual(['UserSec', 'RipperSec']);
    await tab.close();
    expect(await stored(world())).toBe(before);
    expect(await extension.ask({ type: 'met-overview', only: {} })).toMatchObject({ isOn: true, total: 0 });
    expect(await extension.ask({ type: 'recent-searches' })).toEqual(['kept']);
    const open = await browser.open('http://open.test/');
    await waitForMarks(open, 2);
    await waitFor('what is met in an open window', async () =>
      v.parse(Met, await extension.ask({ type: 'met-overview', only: {} })).total === 2 ? true : undefined,
    );
    await open.close();
  });
});
