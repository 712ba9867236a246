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

/** Opens the popup as a tab of its own. Whatever is in front when it loads is the page that it is about. */
export async function openPopup({ browser, extension }: World, page: Tab): Promise<Tab> {
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

/** Clicks the button that says so, with the mouse, as a permission's question needs it. */
export async function clickButton(tab: Tab, text: string): Promise<void> {
  await tab.bringToFront();
  const place = await waitFor(`a button “${text}”`, () =>
    tab.evaluate(`(() => {
    const button = [...document.querySelectorAll('button')].find((each) => each.innerText.includes(${JSON.stringify(text)}));
    button.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = button.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  })()`),
  );
  await tab.click(v.parse(Place, place));
}
