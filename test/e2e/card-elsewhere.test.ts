// Pages that let no card in: the popup shows it, and the badge says so.
import { test } from 'vitest';
import { tabIdOf } from '../../lib/cli/browsers/extension-page.ts';
import { placeOf, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { frameAt } from './frames.ts';
import { openPopup } from './popup.ts';
import { html, inBrowsers, type World } from './world.ts';

const SANDBOX = { 'content-security-policy': 'sandbox' };
const PAGES = {
  '/boxed': { body: html('<p>UserSec and RipperSec</p>'), headers: SANDBOX },
  '/inner': html('<p>Killnet</p>'),
  '/boxed-outer': { body: html('<iframe src="/inner" width="300" height="100"></iframe>'), headers: SANDBOX },
};

async function badgeOf({ extension }: World, url: string): Promise<unknown> {
  const tabId = await tabIdOf(extension, url);
  return extension.evaluate(`browser.action.getBadgeText({ tabId: ${tabId} })`);
}

async function waitForBadge(world: World, url: string, text: string): Promise<void> {
  let last: unknown;
  const isThere = async (): Promise<true | undefined> =>
    (last = await badgeOf(world, url)) === text ? true : undefined;
  await waitFor(`the badge “${text}”`, isThere).catch((cause: unknown) => {
    throw new Error(`The badge was “${String(last)}”, not “${text}”`, { cause });
  });
}

inBrowsers(PAGES, (world) => {
  test('a page in a sandbox', async () => {
    const tab = await world().open('news.test/boxed');
    await waitForMarks(tab, 2);
    await waitForBadge(world(), 'http://news.test/boxed', '2');
    await tab.hover(await placeOf(tab, 'RipperSec'));
    await waitForBadge(world(), 'http://news.test/boxed', '2!');
    await world().browser.killBackground();
    const popup = await openPopup(world(), tab);
    await waitFor('the card in the popup', async () =>
      String(await popup.evaluate('document.body.innerText')).includes('Matched as “RipperSec”')
        ? true
        : undefined,
    );
    await popup.close();
    await tab.goto('http://news.test/inner');
    await waitForBadge(world(), 'http://news.test/inner', '1');
    await tab.close();
  });

  test('a small frame in a page in a sandbox', async () => {
    const tab = await world().open('news.test/boxed-outer');
    const frame = await frameAt(tab, 'http://news.test/inner');
    await waitForMarks(frame);
    const { x, y } = await placeOf(frame, 'Killnet');
    await tab.hover({ x: x + 10, y: y + 10 });
    await waitForBadge(world(), 'http://news.test/boxed-outer', '1!');
    await tab.close();
  });
});
