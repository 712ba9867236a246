import { expect, test } from 'vitest';
import { cardText, paintedTexts, placeOf, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { html, inBrowsers } from './world.ts';

const article = html('<p>Said “UserSec” and RipperSec.</p><p>#FreeDurov</p>');
const PAGES = {
  '/article': article,
  'strict.test/': { body: article, headers: { 'content-security-policy': "default-src 'none'" } },
};

inBrowsers(PAGES, (world, name) => {
  test('pointing at a mark shows who that is, and why it counts', async () => {
    const tab = await world().open('news.test/article');
    await waitForMarks(tab, 3);
    const card = await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    expect(card).toContain('KELA');
    expect(card).toContain('TLP:CLEAR');
    await tab.screenshot(`.output/e2e-card-${name}.png`);
    await tab.close();
  });

  test('another mark gets a card of its own', async () => {
    const tab = await world().open('news.test/article');
    await waitForMarks(tab, 3);
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    expect(await pointAt(tab, 'RipperSec', 'Matched as “RipperSec”')).toContain('CGPLLNET');
    await tab.close();
  });

  test('the hashtag shows the protest tag and the campaign', async () => {
    const tab = await world().open('news.test/article');
    await waitForMarks(tab, 3);
    const card = await pointAt(tab, '#FreeDurov', 'Matched as “#FreeDurov”');
    expect(card).toMatch(/narrative/i);
    expect(card).toMatch(/campaign/i);
    await tab.close();
  });

  test('the card goes on leaving and on Escape', async () => {
    const tab = await world().open('news.test/article');
    await waitForMarks(tab, 3);
    const isGone = (): Promise<true> =>
      waitFor('the card to go', async () => ((await cardText(tab)) === undefined ? true : undefined));
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    await tab.hover({ x: 900, y: 700 });
    await isGone();
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    await tab.press('Escape');
    await isGone();
    await tab.close();
  });

  test('a name that comes under a pointer that rests has its card; one that was closed stays closed', async () => {
    const tab = await world().openBody('<p>UserSec</p><p>Killnet</p>');
    const change = async (to: string, painted: string): Promise<void> => {
      await tab.evaluate(`void (document.querySelector('p').textContent = '${to}')`);
      await waitFor(painted, async () => ((await paintedTexts(tab)).join() === painted ? true : undefined));
    };
    await waitForMarks(tab, 2);
    const place = await placeOf(tab, 'UserSec');
    await change('Nobody here', 'Killnet');
    await tab.hover(place);
    await change('UserSec', 'UserSec,Killnet');
    await waitFor('the card', async () =>
      (await cardText(tab))?.includes('Matched as “UserSec”') === true ? true : undefined,
    );
    await tab.press('Escape');
    await waitFor('the card to go', async () => ((await cardText(tab)) === undefined ? true : undefined));
    await tab.evaluate(
      `document.body.append(Object.assign(document.createElement('p'), { textContent: 'OverFlame' }))`,
    );
    await waitForMarks(tab, 3);
    await tab.evaluate('new Promise((resolve) => setTimeout(resolve, 900))');
    expect(await cardText(tab)).toBeUndefined();
    await tab.close();
  });

  test('a strict page policy changes nothing', async () => {
    const tab = await world().open('strict.test/');
    expect(await waitForMarks(tab, 3)).toHaveLength(3);
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    await tab.close();
  });

  test('a mark beside the right edge has its card inside the window', async () => {
    const tab = await world().openBody('<p style="text-align: right">UserSec</p>');
    await waitForMarks(tab);
    const word = await placeOf(tab, 'UserSec');
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    expect(word.x).toBeGreaterThan(1000);
    expect(await tab.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await tab.close();
  });

  test('a card inside a modal dialog', async () => {
    const tab = await world().openBody('<dialog><p>UserSec</p></dialog>');
    await tab.evaluate('document.querySelector("dialog").showModal()');
    await waitFor('the mark', async () => ((await paintedTexts(tab)).length === 1 ? true : undefined));
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    await tab.close();
  });
});
