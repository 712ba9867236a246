import { expect, test } from 'vitest';
import { pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { violations } from './axe.ts';
import { frameOfCard, pressInCard, waitForCardText } from './in-card.ts';
import { inBrowsers } from './world.ts';

/** WCAG's 400 % of a window of 1280 px. */
const TOO_WIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

const SETTINGS = { version: 1, sites: ['*://*/*'] };

const hasHeading = `document.querySelector('h1') !== null`;

inBrowsers({ 'localhost/list.txt': 'Heron = Crane' }, (world, name) => {
  test.each(['options', 'popup', 'sidepanel', 'welcome', 'privacy', 'paste'])(
    'the %s page has no violation that axe finds',
    async (page) => {
      const { browser } = world();
      const tab = await browser.open(`${browser.extensionOrigin}/${page}.html`);
      await waitFor(`the ${page} page`, async () =>
        (await tab.evaluate(hasHeading)) === true ? true : undefined,
      );
      expect(await violations(tab)).toEqual([]);
      await tab.screenshot(`.output/e2e-${page}-${name}.png`);
      await tab.close();
    },
  );

  test('the options page with muted names has none', async () => {
    const { browser, extension } = world();
    const mutes = [{ name: 'Killnet', type: 'alias', host: 'news.test', createdAt: 0 }];
    await extension.ask({ type: 'add-mutes', mutes });
    const tab = await browser.open(`${browser.extensionOrigin}/options.html`);
    await waitFor('the muted name', async () =>
      String(await tab.evaluate('document.body.innerText')).includes('Killnet') ? true : undefined,
    );
    expect(await violations(tab)).toEqual([]);
    await tab.close();
  });

  test.each(['ja', 'en'] as const)('the options page fits the narrowest window, in %s', async (language) => {
    const { browser, extension } = world();
    await extension.ask({ type: 'add-mutes', mutes: [{ name: 'Killnet', type: 'alias', createdAt: 0 }] });
    await extension.ask({ type: 'explore', wish: { kind: 'url', url: 'http://localhost/list.txt' } });
    const settings = { ...SETTINGS, language };
    await extension.evaluate(`browser.storage.local.set({ settings: ${JSON.stringify(settings)} })`);
    const tab = await browser.open(`${browser.extensionOrigin}/options.html`);
    await tab.resize(320, 800);
    await waitFor('the muted name', async () =>
      String(await tab.evaluate('document.body.innerText')).includes('Killnet') ? true : undefined,
    );
    await tab.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; })`);
    await waitFor('the log', async () =>
      (await tab.evaluate(`document.querySelector('.net-log') !== null`)) === true ? true : undefined,
    );
    expect(await tab.evaluate(TOO_WIDE)).toBe(0);
    await tab.close();
  });

  test('the card has none, either; nor while its name is muted', async () => {
    const tab = await world().openBody('<p>#FreeDurov and UserSec</p>');
    await waitForMarks(tab, 2);
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    const card = await frameOfCard(tab);
    expect(await violations(card)).toEqual([]);
    await pressInCard(tab, 'Not this actor');
    await waitForCardText(tab, 'Don’t mark “UserSec”');
    expect(await violations(card)).toEqual([]);
    await pressInCard(tab, 'Don’t mark it');
    await waitForCardText(tab, 'no longer marked');
    expect(await violations(card)).toEqual([]);
    await tab.close();
  });
});
