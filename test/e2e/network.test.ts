import { expect, test } from 'vitest';
import { pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { html, inBrowsers } from './world.ts';

const PAGES = {
  'news.test/': html('<p>UserSec, RipperSec</p><iframe src="http://other.test/"></iframe>'),
  'other.test/': html('<p>Killnet</p>'),
};

const OWN_PAGES = [
  'popup.html',
  'sidepanel.html',
  'options.html',
  'dossier.html',
  'search.html',
  'met.html',
  'privacy.html',
  'paste.html',
  'welcome.html',
];

inBrowsers(PAGES, (world) => {
  test('reading, hovering, searching and all of our own pages ask for nothing but the pages', async () => {
    const { requests, open, browser, extension } = world();
    requests.length = 0;
    const tab = await open('news.test/');
    await waitForMarks(tab, 2);
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    await pointAt(tab, 'RipperSec', 'Matched as “RipperSec”');
    await extension.ask({ type: 'find-entities', query: 'usersec', limit: 5 });
    for (const page of OWN_PAGES) {
      const own = await browser.open(`${browser.extensionOrigin}/${page}`);
      await own.evaluate('new Promise((resolve) => setTimeout(resolve, 100))');
      await own.close();
    }
    await tab.evaluate('new Promise((resolve) => setTimeout(resolve, 1000))');
    expect(requests).toEqual(['http://news.test/', 'http://other.test/']);
    expect(JSON.stringify(await extension.ask({ type: 'net-log' }))).not.toContain('http');
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
