// The extension starts anew while pages are open, as it does for an update.
import { expect, test } from 'vitest';
import { openExtension, waitForCache, type Extension } from '../../lib/cli/browsers/extension-page.ts';
import { cardText, paintedTexts, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Realm } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { frameAt } from './frames.ts';
import { html, inBrowsers, type World } from './world.ts';

const PAGES = {
  '/outer': html('<p>UserSec</p><iframe src="http://other.test/inner"></iframe>'),
  '/inner': html('<p>RipperSec</p>'),
};

/** Chromium switches an extension off that was loaded from a folder and starts anew, unless developers are about. */
const DEVELOPER_MODE = 'chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })';

/** The words that are painted, by highlights that a sheet still styles. */
const STYLED = `[...CSS.highlights].flatMap(([name, ranges]) =>
  getComputedStyle(document.body, '::highlight(' + name + ')').textDecorationLine === 'none' ? [] : [...ranges].map((painted) => {
    const range = document.createRange();
    range.setStart(painted.startContainer, painted.startOffset);
    range.setEnd(painted.endContainer, painted.endOffset);
    return String(range);
  })).toSorted()`;

/** The sheet comes after the ranges, and frames are read in any order. */
const waitForStyled = (realm: Realm, words: readonly string[]): Promise<true> =>
  waitFor(`${words.join()}, each styled once`, async () =>
    JSON.stringify(await realm.evaluate(STYLED)) === JSON.stringify(words) ? true : undefined,
  );

async function reload({ browser, extension }: World): Promise<Extension> {
  const settings = browser.name === 'chromium' ? await browser.open('chrome://extensions') : undefined;
  await settings?.evaluate(DEVELOPER_MODE);
  // The page that asks goes down with the extension.
  await extension.evaluate('void setTimeout(() => browser.runtime.reload(), 100)');
  await settings?.close();
  await waitFor('the end of the old extension', () =>
    extension.evaluate('1').then(
      () => undefined,
      () => true,
    ),
  );
  return waitFor('the extension', () => openExtension(browser));
}

/** As when a site that is read already is granted once more. */
const AGAIN = (url: string): string => `browser.tabs.query({ url: '${url}' }).then(([{ id: tabId }]) =>
  browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['page.js'] })).then(() => null)`;

inBrowsers(PAGES, (world) => {
  test('a page script that comes twice: the second takes over, and each word is marked once', async () => {
    const tab = await world().open('news.test/outer');
    await waitForStyled(tab, ['UserSec']);
    await world().extension.evaluate(AGAIN('http://news.test/outer'));
    await tab.evaluate(
      'document.body.append(Object.assign(document.createElement("p"), { textContent: "Killnet" }))',
    );
    await waitForStyled(tab, ['Killnet', 'UserSec']);
    // Long enough for whoever would mark it a second time.
    await tab.evaluate('new Promise((resolve) => setTimeout(resolve, 1000))');
    expect((await paintedTexts(tab)).toSorted()).toEqual(['Killnet', 'UserSec']);
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    await tab.close();
  });

  test('the new page script takes over: no mark twice, no dead card, a new one comes', async () => {
    const tab = await world().open('news.test/outer');
    await waitForMarks(tab);
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    const extension = await reload(world());
    await waitForCache(extension);
    await tab.bringToFront();
    await tab.hover({ x: 900, y: 700 });
    await waitFor('the old card to go', async () => ((await cardText(tab)) === undefined ? true : undefined));
    await tab.evaluate(
      'document.body.append(Object.assign(document.createElement("p"), { textContent: "Killnet" }))',
    );
    await waitFor('the new mark', async () =>
      (await paintedTexts(tab)).includes('Killnet') ? true : undefined,
    );
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    await waitForStyled(tab, ['Killnet', 'UserSec']);
    await waitForStyled(await frameAt(tab, 'http://other.test/inner'), ['RipperSec']);
    for (const each of [extension, tab]) await each.close();
  });
});
