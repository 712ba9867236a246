// The build that people get: it reads Telegram, and every other site only once it was asked to.
import { expect, test } from 'vitest';
import { paintedTexts, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { clickButton, openPopup } from './popup.ts';
import { html, inBrowsers, type World } from './world.ts';

const PAGES = { '/': html('<p>UserSec</p>') };
const SETTLE = 'new Promise((resolve) => setTimeout(resolve, 700))';

const GRANTS = 'browser.permissions.getAll().then(({ origins }) => origins.toSorted())';
const REGISTERED =
  'browser.scripting.getRegisteredContentScripts().then((scripts) => [...new Set(scripts.flatMap(({ matches }) => matches))].toSorted())';
const TELEGRAM = ['https://t.me/*', 'https://telegram.me/*', 'https://web.telegram.org/*'];

/** A hidden page catches up when it is shown. */
async function waitForNoMarks(tab: Tab): Promise<void> {
  await tab.bringToFront();
  await waitFor('the marks to go', async () => ((await paintedTexts(tab)).length === 0 ? true : undefined));
}

/** The page script runs where the user's sites are granted, and no grant is left that no site needs. */
async function expectInStep({ extension }: World, sites: readonly string[]): Promise<void> {
  const wanted = JSON.stringify([...TELEGRAM, ...sites].toSorted());
  await waitFor(`${wanted} granted and registered`, async () => {
    const now = [await extension.evaluate(REGISTERED), await extension.evaluate(GRANTS)];
    return now.every((each) => JSON.stringify(each) === wanted) ? true : undefined;
  });
}

const PROMPTS = 'extensions.webextOptionalPermissionPrompts';
const setPrompts = ({ browser }: World, shown: boolean): Promise<unknown> | undefined =>
  browser.inChrome?.(`Services.prefs.setBoolPref('${PROMPTS}', ${shown})`);

/** Answers the browser's question with no. */
const deny = ({ browser }: World): Promise<unknown> =>
  waitFor(
    'the question',
    () =>
      browser.inChrome?.(
        `Services.wm.getMostRecentWindow('navigator:browser').PopupNotifications.panel.firstElementChild.secondaryButton.click()`,
      ) ?? Promise.resolve(undefined),
  );

const grantHost = (host: string): string => `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('byname@byname.invalid');
  await ExtensionPermissions.add(extension.id, { permissions: [], origins: ['*://${host}/*'] }, extension);
})()`;

inBrowsers(
  PAGES,
  (world) => {
    test('at install only Telegram is read, and the welcome page opens', async () => {
      const { browser, open } = world();
      await waitFor('the welcome page', () => browser.find(`${browser.extensionOrigin}/welcome.html`));
      await expectInStep(world(), []);
      const tab = await open('news.test/');
      await tab.evaluate(SETTLE);
      expect(await paintedTexts(tab)).toEqual([]);
      await tab.close();
    });

    test('read this site, then stop', async () => {
      const { open } = world();
      const tab = await open('news.test/');
      const other = await open('other.test/');
      const popup = await openPopup(world(), tab);
      await clickButton(popup, 'Read news.test');
      expect(await waitForMarks(tab)).toEqual(['UserSec']);
      await expectInStep(world(), ['*://news.test/*']);
      expect(await paintedTexts(other)).toEqual([]);
      await popup.close();
      const again = await openPopup(world(), tab);
      await clickButton(again, 'Stop reading this site');
      await waitForNoMarks(tab);
      await expectInStep(world(), []);
      for (const each of [again, other, tab]) await each.close();
    });

    test('read every site; a site of its own survives the end of that', async () => {
      const { browser, open } = world();
      const tab = await open('news.test/');
      const other = await open('other.test/');
      const popup = await openPopup(world(), tab);
      await clickButton(popup, 'Read news.test');
      await waitForMarks(tab);
      await clickButton(popup, 'Read every site');
      await waitForMarks(other);
      expect(await paintedTexts(tab)).toEqual(['UserSec']);
      const welcome = await browser.open(`${browser.extensionOrigin}/welcome.html`);
      await clickButton(welcome, 'Sites I choose');
      await waitForNoMarks(other);
      expect(await waitForMarks(tab)).toEqual(['UserSec']);
      await expectInStep(world(), ['*://news.test/*']);
      await clickButton(welcome, 'Telegram only');
      await waitForNoMarks(tab);
      await expectInStep(world(), []);
      for (const each of [welcome, popup, other, tab]) await each.close();
    });

    test('the answer is no: nothing changes, and the popup says so', async () => {
      const { open } = world();
      const tab = await open('denied.test/');
      const popup = await openPopup(world(), tab);
      await setPrompts(world(), true);
      await clickButton(popup, 'Read denied.test');
      await deny(world());
      await waitFor('the notice', async () =>
        String(await popup.evaluate('document.body.innerText')).includes('did not give the permission')
          ? true
          : undefined,
      );
      await setPrompts(world(), false);
      await tab.bringToFront();
      await tab.evaluate(SETTLE);
      expect(await paintedTexts(tab)).toEqual([]);
      await expectInStep(world(), []);
      for (const each of [popup, tab]) await each.close();
    });

    test('a grant alone makes no site', async () => {
      const { browser, extension, open } = world();
      await browser.inChrome?.(grantHost('feed.test'));
      expect(await extension.evaluate(GRANTS)).toContain('*://feed.test/*');
      const tab = await open('feed.test/');
      await tab.evaluate(SETTLE);
      expect(await paintedTexts(tab)).toEqual([]);
      expect(await extension.evaluate(REGISTERED)).not.toContain('*://feed.test/*');
      await tab.close();
    });
  },
  { browsers: ['firefox'], mode: 'production', privateWindows: false, prefs: { [PROMPTS]: false } },
);

/** What the switch "site access" on the browser's own page of extensions does. */
const hostAccess = (id: string, call: string): string => `(async () => {
  const { developerPrivate } = chrome;
  await developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', hostAccess: 'ON_SPECIFIC_SITES' });
  await developerPrivate.${call}('${id}', 'http://news.test/*');
})()`;

inBrowsers(
  PAGES,
  (world) => {
    test('access that is given and taken in the browser’s own settings', async () => {
      const { browser, open } = world();
      const id = new URL(browser.extensionOrigin).host;
      const settings = await browser.open('chrome://extensions');
      const tab = await open('news.test/');
      const other = await open('other.test/');
      await settings.evaluate(hostAccess(id, 'addHostPermission'));
      await waitForNoMarks(other);
      await tab.bringToFront();
      expect(await waitForMarks(tab)).toEqual(['UserSec']);
      await settings.evaluate(hostAccess(id, 'removeHostPermission'));
      await waitForNoMarks(tab);
      await settings.evaluate(hostAccess(id, 'addHostPermission'));
      expect(await waitForMarks(tab)).toEqual(['UserSec']);
      for (const each of [other, tab, settings]) await each.close();
    });
  },
  { browsers: ['chromium'] },
);
