// The side panel: in a tab of its own, where a test can see it, and once where the browser puts it.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { tabIdOf } from '../../lib/cli/browsers/extension-page.ts';
import { waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { violations } from './axe.ts';
import { openPanel, waitForNoPanel } from './panel.ts';
import { clickButton, openPopup } from './popup.ts';
import { html, inBrowsers, type World } from './world.ts';

const PAGES = {
  '/': html(`<p>UserSec and RipperSec struck. Then silence.</p><div style="height: 4000px"></div>
    <p>Later came UserSec again.</p><p>In August #FreeDurov began.</p>`),
  '/other': html('<p>Only CyberDragon here.</p>'),
  '/nothing': html('<p>Nobody</p>'),
};

const Report = v.object({ found: v.array(v.object({ count: v.number() })) });

async function countIn({ extension }: World): Promise<number> {
  const tabId = await tabIdOf(extension, 'http://panel.test/');
  const { found } = v.parse(Report, await extension.ask({ type: 'tab-report', tabId }));
  return found.reduce((sum, { count }) => sum + count, 0);
}

const waitForText = (tab: Tab, text: string): Promise<true> =>
  waitFor(`“${text}”`, async () =>
    String(await tab.evaluate('document.body.innerText')).includes(text) ? true : undefined,
  );

const waitForScroll = (tab: Tab, isThere: (y: number) => boolean): Promise<true> =>
  waitFor('the page to scroll', async () =>
    isThere(Number(await tab.evaluate('scrollY'))) ? true : undefined,
  );

const sentences = (panel: Tab): Promise<unknown> =>
  panel.evaluate('[...document.querySelectorAll(".sentence")].map(({ innerText }) => innerText)');

const press = (panel: Tab, selector: string, text: string): Promise<true> =>
  waitFor(`${selector} “${text}”`, async () =>
    (await panel.evaluate(`(() => {
      const found = [...document.querySelectorAll('${selector}')].find((each) => each.textContent.includes(${JSON.stringify(text)}));
      found?.click();
      return found !== undefined;
    })()`)) === true
      ? true
      : undefined,
  );

/** Firefox shows no side panel among the contexts that it tells of. */
const PANEL_IS_OPEN = {
  chromium: `browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then(({ length }) => length === 1)`,
  firefox: 'browser.sidebarAction.isOpen({})',
};

inBrowsers(PAGES, (world, name) => {
  const open = async (): Promise<{ page: Tab; panel: Tab }> => {
    const page = await world().open('panel.test/');
    // Once it is behind another tab it says nothing more.
    await waitFor('all mentions', async () => ((await countIn(world())) === 4 ? true : undefined));
    return { page, panel: await openPanel(world(), page) };
  };
  const close = async (...tabs: Tab[]): Promise<void> => {
    for (const tab of tabs) await tab.close();
    await waitForNoPanel(world());
  };

  test('each mention in its sentence leads to its place; who stands beside it; its card', async () => {
    const { page, panel } = await open();
    await press(panel, '[role=option]', 'UserSec');
    await waitForText(panel, 'Later came UserSec again.');
    expect(await sentences(panel)).toEqual(['UserSec and RipperSec struck.', 'Later came UserSec again.']);
    await waitForText(panel, 'Matched as “UserSec”');
    expect(
      await panel.evaluate('[...document.querySelectorAll(".chip.choose bdi")].map(String)'),
    ).toHaveLength(1);
    await press(panel, '.sentence', 'Later came UserSec');
    await page.bringToFront();
    await waitForScroll(page, (y) => y > 1_000);
    await panel.bringToFront();
    await press(panel, '.sentence', 'UserSec and RipperSec');
    await page.bringToFront();
    await waitForScroll(page, (y) => y < 500);
    await panel.bringToFront();
    expect(await violations(panel)).toEqual([]);
    await press(panel, '.chip', 'RipperSec');
    await waitForText(panel, 'Matched as “RipperSec”');
    await close(panel, page);
  });

  test('it follows the tab, and finds its work for each again when it was closed meanwhile', async () => {
    const { page, panel } = await open();
    await press(panel, '[role=option]', '#FreeDurov');
    await panel.evaluate(`(() => {
      const kind = document.querySelector('select');
      kind.value = 'narrative';
      kind.dispatchEvent(new Event('change', { bubbles: true }));
    })()`);
    await waitForText(panel, '1 of 3 entities');
    const other = await world().open('panel.test/other');
    await waitForMarks(other);
    await panel.bringToFront();
    await waitForText(panel, 'CyberDragon');
    expect(await panel.evaluate('document.querySelector(".chosen")')).toBeNull();
    await page.bringToFront();
    await panel.bringToFront();
    await waitForText(panel, '1 of 3 entities');
    await close(panel, other);
    const again = await openPanel(world(), page);
    await waitForText(again, '1 of 3 entities');
    await waitForText(again, 'In August #FreeDurov began.');
    await close(again, page);
  });

  test('a background that was killed knows the sentences again, once it is asked', async () => {
    const { page, panel } = await open();
    await press(panel, '[role=option]', 'UserSec');
    await waitForText(panel, 'Later came UserSec again.');
    await world().browser.killBackground();
    await press(panel, '[role=option]', '#FreeDurov');
    await waitForText(panel, 'In August #FreeDurov began.');
    await close(panel, page);
  });

  test('in discreet mode it says the same, and leads there', async () => {
    const { page, panel } = await open();
    await press(panel, '.segments label', 'Discreet');
    await press(panel, '[role=option]', 'UserSec');
    await waitForText(panel, 'not painted: discreet');
    await press(panel, '.sentence', 'Later came UserSec');
    await page.bringToFront();
    await waitForScroll(page, (y) => y > 1_000);
    await close(panel, page);
  });

  test('the popup opens it where the browser has a place for it', async () => {
    const page = await world().open('panel.test/nothing');
    const popup = await openPopup(world(), page);
    await clickButton(popup, 'Side panel');
    await waitFor('the side panel', async () =>
      (await world().extension.evaluate(PANEL_IS_OPEN[name])) === true ? true : undefined,
    );
    await page.close();
  });
});
