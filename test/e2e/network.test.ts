import { expect, test } from 'vitest';
import { pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { html, inBrowsers } from './world.ts';

const PAGES = {
  'news.test/': html('<p>UserSec, RipperSec</p><iframe src="http://other.test/"></iframe>'),
  'other.test/': html('<p>Killnet</p>'),
};

inBrowsers(PAGES, (world) => {
  test('opening pages, hovering and the popup ask for nothing but the pages', async () => {
    const { requests, open, browser } = world();
    requests.length = 0;
    const tab = await open('news.test/');
    await waitForMarks(tab, 2);
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    await pointAt(tab, 'RipperSec', 'Matched as “RipperSec”');
    const popup = await browser.open(`${browser.extensionOrigin}/popup.html`);
    const options = await browser.open(`${browser.extensionOrigin}/options.html`);
    await tab.evaluate('new Promise((resolve) => setTimeout(resolve, 1000))');
    expect(requests).toEqual(['http://news.test/', 'http://other.test/']);
    for (const opened of [tab, popup, options]) await opened.close();
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
