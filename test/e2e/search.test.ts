// The search on its page, as the keyboard command, the context menu and the address bar open it, and in popup and options.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { pointAt } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { openPopup } from './popup.ts';
import { html, inBrowsers, type World } from './world.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIOLATIONS = `(() => {
  ${AXE};
  return axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]));
})()`;
const TOO_WIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

const waitForText = (tab: Tab, text: string): Promise<true> =>
  waitFor(`“${text}”`, async () =>
    String(await tab.evaluate('document.body.innerText')).includes(text) ? true : undefined,
  );

/** What the context menu hands over before it opens the window. */
async function openSearch({ browser, extension }: World, query: string, isPrivate = false): Promise<Tab> {
  const handed = JSON.stringify({ 'handed-query': { query, isPrivate } });
  await extension.evaluate(`browser.storage.session.set(${handed}).then(() => null)`);
  const tab = await browser.open(`${browser.extensionOrigin}/search.html`);
  await waitFor('the box', async () =>
    (await tab.evaluate(`document.activeElement?.role ?? document.activeElement?.getAttribute('role')`)) ===
    'combobox'
      ? true
      : undefined,
  );
  return tab;
}

const type = (tab: Tab, text: string): Promise<unknown> =>
  tab.evaluate(`(() => {
    const field = document.querySelector('[role="combobox"]');
    field.focus();
    field.value = ${JSON.stringify(text)};
    field.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);

const waitForActive = (tab: Tab, text: string): Promise<true> =>
  waitFor(`${text} at the top`, async () =>
    String(await tab.evaluate(`document.querySelector('[aria-selected="true"]')?.innerText`)).includes(text)
      ? true
      : undefined,
  );

inBrowsers({ '/': html('<p>UserSec and RipperSec</p>') }, (world, name) => {
  test('handed over, found, taken by keyboard, shown as a card; remembered and removed again', async () => {
    const tab = await openSearch(world(), 'user s');
    await waitForActive(tab, 'UserSec');
    expect(await tab.evaluate(VIOLATIONS)).toEqual([]);
    await tab.screenshot(`.output/e2e-search-${name}.png`);
    await tab.press('Enter');
    await waitForText(tab, 'KELA');
    await waitFor('the card', async () =>
      (await tab.evaluate(`document.querySelector('.search-card .card') !== null`)) === true
        ? true
        : undefined,
    );
    expect(await tab.evaluate(VIOLATIONS)).toEqual([]);
    await tab.evaluate(`document.querySelector('[role="combobox"]').focus()`);
    await tab.press('Escape');
    await waitForText(tab, 'Recent searches');
    expect(await world().extension.ask({ type: 'recent-searches' })).toEqual(['user s']);
    await tab.evaluate(`document.querySelector('.recents .tool').click()`);
    await waitFor('no recent search', async () =>
      JSON.stringify(await world().extension.ask({ type: 'recent-searches' })) === '[]' ? true : undefined,
    );
    await tab.close();
  });

  test('filters hold, and unknown ones are told; typos come after', async () => {
    const tab = await openSearch(world(), 'kind:campaign');
    await waitForActive(tab, '#Free');
    expect(String(await tab.evaluate(`document.querySelector('[role="listbox"]').innerText`))).not.toContain(
      'Threat actor',
    );
    await type(tab, 'kind:nonsense user');
    await waitForText(tab, 'No kind is called “nonsense”. Possible: actor');
    await type(tab, 'usrsec');
    await waitForActive(tab, 'UserSec');
    await tab.resize(320, 640);
    expect(await tab.evaluate(TOO_WIDE)).toBe(0);
    await tab.close();
  });

  test('the popup finds, and its card opens below the box', async () => {
    const page = await world().open('news.test/');
    const popup = await openPopup(world(), page);
    await type(popup, 'ripper');
    await waitForActive(popup, 'RipperSec');
    await popup.press('Enter');
    await waitFor('the card', async () =>
      (await popup.evaluate(`document.querySelector('.search-card .card') !== null`)) === true
        ? true
        : undefined,
    );
    expect(await popup.evaluate(VIOLATIONS)).toEqual([]);
    await popup.close();
    await page.close();
  });

  test('from a private window: it finds, and nothing is kept, whatever is taken', async () => {
    const tab = await openSearch(world(), 'user s', true);
    await waitForText(tab, 'Opened from a private window');
    await waitForActive(tab, 'UserSec');
    await tab.press('Enter');
    await waitForText(tab, 'KELA');
    await tab.evaluate(`document.querySelector('[role="combobox"]').focus()`);
    await tab.press('Escape');
    await waitForText(tab, 'Filters:');
    expect(await tab.evaluate(`document.querySelector('.recents') === null`)).toBe(true);
    // What the popup has kept, and nothing else.
    expect(await world().extension.ask({ type: 'recent-searches' })).toEqual(['ripper']);
    expect(JSON.stringify(await world().extension.evaluate('browser.storage.session.get()'))).not.toContain(
      'user s',
    );
    await tab.close();
  });

  test('the browser has the keyword, the command and the entry of the menu', async () => {
    const { extension } = world();
    const manifest = JSON.stringify(await extension.evaluate('browser.runtime.getManifest()'));
    expect(manifest).toContain('"omnibox":{"keyword":"by"}');
    const commands = JSON.stringify(await extension.evaluate('browser.commands.getAll()'));
    expect(commands).toContain('"search"');
    await waitFor('the entry', async () =>
      (await extension.evaluate(
        `browser.contextMenus.update('look-up', {}).then(() => true, () => false)`,
      )) === true
        ? true
        : undefined,
    );
    const page = await world().open('news.test/');
    await pointAt(page, 'UserSec', 'Matched as “UserSec”');
    await page.close();
  });
});
