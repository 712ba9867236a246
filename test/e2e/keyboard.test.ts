// By keyboard alone: from mark to mark, into the card and back. The commands go the way that the background sends them.
import { expect, test } from 'vitest';
import { tabIdOf } from '../../lib/cli/browsers/extension-page.ts';
import { cardText, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Realm, Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { frameOfCard } from './in-card.ts';
import { html, inBrowsers, type World } from './world.ts';

const PAGES = {
  '/': html(
    '<input id="field"><p>UserSec</p><div style="height: 3000px"></div><p>RipperSec</p><div style="height: 3000px"></div>',
  ),
};
const FOCUSED = 'document.activeElement.id || document.activeElement.nodeName';

async function send({ extension }: World, tab: Tab, command: object): Promise<void> {
  const id = await tabIdOf(extension, await tab.url());
  await tab.bringToFront();
  await extension.evaluate(`browser.tabs.sendMessage(${id}, ${JSON.stringify(command)})`);
}

const step = (world: World, tab: Tab, by: 1 | -1): Promise<void> => send(world, tab, { type: 'step', by });

const waitForCard = (tab: Tab, text: string): Promise<true> =>
  waitFor(`a card that says “${text}”`, async () =>
    (await cardText(tab))?.includes(text) === true ? true : undefined,
  );

const waitForNoCard = (tab: Tab): Promise<true> =>
  waitFor('the card to go', async () => ((await cardText(tab)) === undefined ? true : undefined));

/** A key is on its way to the page when the driver has sent it. */
const waitUntil = (what: string, realm: Realm, expression: string): Promise<true> =>
  waitFor(what, async () => ((await realm.evaluate(expression)) === true ? true : undefined));

const scrolled = async (tab: Tab): Promise<number> => Number(await tab.evaluate('scrollY'));

inBrowsers(PAGES, (world) => {
  test('each command has its key: the browser drops what it uses itself', async () => {
    const keys = await world().extension.evaluate(`browser.commands.getAll().then((commands) =>
      Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut])))`);
    expect(keys).toMatchObject({
      'next-mark': 'Alt+Shift+J',
      'hide-all': 'Alt+Shift+H',
      'previous-mark': '',
      'open-card': 'Alt+Shift+O',
    });
  });

  test('next, previous, open; Escape brings the focus back', async () => {
    const tab = await world().open('news.test/');
    await waitForMarks(tab);
    await tab.evaluate('document.querySelector("#field").focus()');
    await step(world(), tab, 1);
    expect(await scrolled(tab)).toBeLessThan(500);
    await step(world(), tab, 1);
    await waitFor('the second mark', async () => ((await scrolled(tab)) > 2000 ? true : undefined));
    await send(world(), tab, { type: 'open-card' });
    await waitForCard(tab, 'Matched as “RipperSec”');
    const card = await frameOfCard(tab);
    await waitUntil('the focus in the card', card, 'document.hasFocus()');
    await tab.press('Tab');
    await waitUntil('the focus on a control', card, 'document.activeElement.matches("button, a")');
    await tab.press('Escape');
    await waitForNoCard(tab);
    expect(await tab.evaluate(FOCUSED)).toBe('field');
    await step(world(), tab, -1);
    await waitFor('the first mark', async () => ((await scrolled(tab)) < 500 ? true : undefined));
    await tab.close();
  });

  test('Escape on a card that was clicked into', async () => {
    const tab = await world().open('news.test/');
    await waitForMarks(tab);
    await tab.evaluate('document.querySelector("#field").focus()');
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    const card = await frameOfCard(tab);
    await tab.hover({ x: 60, y: 120 });
    await tab.click({ x: 60, y: 120 });
    await waitUntil('the focus in the card', card, 'document.hasFocus()');
    await tab.press('Escape');
    await waitForNoCard(tab);
    expect(await tab.evaluate(FOCUSED)).toBe('field');
    await tab.close();
  });

  test('Escape with the focus in the page closes the card, and only that', async () => {
    const tab = await world().open('news.test/');
    await waitForMarks(tab);
    await tab.evaluate('((window.heard = 0), addEventListener("keydown", () => (window.heard += 1)))');
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    await tab.press('Escape');
    await waitForNoCard(tab);
    expect(await tab.evaluate(FOCUSED)).toBe('BODY');
    expect(await tab.evaluate('heard')).toBe(0);
    await tab.press('Escape');
    await waitUntil('the key in the page', tab, 'heard === 1');
    await tab.close();
  });
});
