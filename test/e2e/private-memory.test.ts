import * as v from 'valibot';
import { expect, test } from 'vitest';
import { tabIdOf } from '../../lib/cli/browsers/extension-page.ts';
import { pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { FEED_NEWS_KEY } from '../../lib/messages/feeds.ts';
import { html, inBrowsers, type World } from './world.ts';

const URL = 'http://secret.test/';
const PAGES = { '/': html('<p>UserSec and RipperSec</p>') };
const Report = v.object({ host: v.string(), found: v.array(v.object({ name: v.string() })) });

/** All of both storages, as text, without the numbers that count news. */
const stored = ({ extension }: World): Promise<unknown> =>
  extension.evaluate(`Promise.all([browser.storage.local.get(), browser.storage.session.get()])
    .then(([{ news, ...local }, { '${FEED_NEWS_KEY}': feedNews, ...session }]) => JSON.stringify([local, session]))`);

inBrowsers(PAGES, (world) => {
  test('the popup knows a private page, and nothing of it is kept', async () => {
    const { browser, extension } = world();
    const before = await stored(world());
    await extension.evaluate(`browser.windows.create({ incognito: true, url: '${URL}' }).then(() => null)`);
    const tab = await waitFor('the private tab', () => browser.find(URL));
    await waitForMarks(tab, 2);
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    const report = await extension.ask({ type: 'tab-report', tabId: await tabIdOf(extension, URL) });
    const { host, found } = v.parse(Report, report);
    expect(host).toBe('secret.test');
    expect(found.map(({ name }) => name)).toEqual(['UserSec', 'RipperSec']);
    await tab.close();
    expect(await stored(world())).toBe(before);
  });
});
