import * as v from 'valibot';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import type { World } from './world.ts';

const Place = v.object({ x: v.number(), y: v.number() });

/** What the click on the toolbar button does in Firefox before the popup opens. */
const GRANT_ACTIVE_TAB = `(() => {
  const { extension } = WebExtensionPolicy.getByID('byname@byname.invalid');
  extension.tabManager.addActiveTabPermission(Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedTab);
})()`;

/** A tab is found for a moment after it was closed, and the next popup must not be taken for it. */
export const waitForNoPopup = ({ browser }: World): Promise<true> =>
  waitFor('the popup to go', async () =>
    (await browser.find(`${browser.extensionOrigin}/popup.html`)) === undefined ? true : undefined,
  );

/** Opens the popup as a tab of its own. Whatever is in front when it loads is the page that it is about. */
export async function openPopup(world: World, page: Tab): Promise<Tab> {
  const { browser, extension } = world;
  await waitForNoPopup(world);
  await page.bringToFront();
  await browser.inChrome?.(GRANT_ACTIVE_TAB);
  await extension.evaluate(
    'browser.tabs.create({ url: browser.runtime.getURL("/popup.html"), active: false })',
  );
  const popup = await waitFor('the popup’s tab', () => browser.find(`${browser.extensionOrigin}/popup.html`));
  await waitFor('the popup', async () =>
    (await popup.evaluate('document.querySelector(".popup") !== null')) === true ? true : undefined,
  );
  await popup.bringToFront();
  return popup;
}

/** The middle of an element, scrolled into view. What is still being laid out moves: undefined until it lies still for a frame. */
const stillPlaceOf = (element: string): string => `(async () => {
  const look = () => {
    const found = ${element};
    found.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = found.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const before = look();
  await new Promise(requestAnimationFrame);
  const now = look();
  return now.x === before.x && now.y === before.y ? now : null;
})()`;

/** Clicks an element of a tab that is in front, with the mouse, once it lies still. */
export async function clickOn(tab: Tab, what: string, element: string): Promise<void> {
  const place = await waitFor(what, async () => v.parse(Place, await tab.evaluate(stillPlaceOf(element))));
  await tab.click(place);
}

/** Clicks the button that says so, with the mouse, as a permission's question needs it. */
export async function clickButton(tab: Tab, text: string): Promise<void> {
  await tab.bringToFront();
  const says = `each.innerText.includes(${JSON.stringify(text)})`;
  await clickOn(
    tab,
    `a button “${text}”`,
    `[...document.querySelectorAll('button')].find((each) => ${says})`,
  );
}
