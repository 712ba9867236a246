// A person at work inside the card: pinning, parts, one entity after another.
import { expect, test } from 'vitest';
import { cardFrame, cardText, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Realm, Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { inBrowsers, type World } from './world.ts';

const AWAY = { x: 900, y: 700 };
const LONGER_THAN_GRACE = 'new Promise((resolve) => setTimeout(resolve, 900))';

async function openCard({ openBody }: World, text: string): Promise<{ tab: Tab; card: Realm }> {
  const tab = await openBody('<p>UserSec</p><p>#FreeDurov</p>');
  await waitForMarks(tab, 2);
  await pointAt(tab, text, `Matched as “${text}”`);
  const card = await cardFrame(tab);
  if (card === undefined) throw new Error('The card has no frame');
  return { tab, card };
}

/** Clicks the first control that has this text or label. */
const click = (card: Realm, selector: string, text: string): Promise<unknown> =>
  card.evaluate(`(() => {
    const isWanted = (each) => (each.ariaLabel ?? each.innerText).includes(${JSON.stringify(text)});
    [...document.querySelectorAll(${JSON.stringify(selector)})].find(isWanted).click();
  })()`);

const waitForTitle = (card: Realm, title: string): Promise<true> =>
  waitFor(`the title ${title}`, async () =>
    (await card.evaluate('document.querySelector("h1")?.innerText')) === title ? true : undefined,
  );

inBrowsers({}, (world) => {
  test('a pinned card stays when the pointer leaves, and goes when it is unpinned', async () => {
    const { tab, card } = await openCard(world(), 'UserSec');
    await click(card, 'button', 'Pin');
    await tab.hover(AWAY);
    await tab.evaluate(LONGER_THAN_GRACE);
    expect(await cardText(tab)).toContain('UserSec');
    await click(card, 'button', 'Close');
    await waitFor('the card to go', async () => ((await cardText(tab)) === undefined ? true : undefined));
    await tab.close();
  });

  test('one name of two things: said so, and each has its part', async () => {
    const { tab, card } = await openCard(world(), '#FreeDurov');
    expect(await card.evaluate('document.querySelector("[role=note]").innerText')).toContain(
      'Two different entities',
    );
    const kind = async (): Promise<string> =>
      String(await card.evaluate('document.querySelector(".kind-line").innerText'));
    expect(await kind()).toContain('Campaign');
    await click(card, '[role=tab]', 'Narrative');
    await waitFor('the narrative’s part', async () =>
      (await kind()).includes('Narrative') ? true : undefined,
    );
    await tab.close();
  });

  test('another entity opens in the card’s place, and back leads to the first', async () => {
    const { tab, card } = await openCard(world(), 'UserSec');
    await click(card, 'button.target', 'People');
    await waitForTitle(card, "People's Cyber Army of Russia");
    expect(await cardText(tab)).not.toContain('Matched as');
    await click(card, 'button', 'Back');
    await waitForTitle(card, 'UserSec');
    expect(await cardText(tab)).toContain('Matched as “UserSec”');
    await tab.close();
  });
});
