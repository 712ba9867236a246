import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import type { World } from './world.ts';

/** Opens the side panel as a tab of its own, behind the page that it is then about, and brings it to the front. */
export async function openPanel({ browser, extension }: World, page: Tab): Promise<Tab> {
  await page.bringToFront();
  await extension.evaluate(
    'browser.tabs.create({ url: browser.runtime.getURL("/sidepanel.html"), active: false })',
  );
  const panel = await waitFor('the panel’s tab', () =>
    browser.find(`${browser.extensionOrigin}/sidepanel.html`),
  );
  // What is in front when it has loaded is the page that it is about.
  await waitFor('the panel', async () =>
    (await panel.evaluate('document.querySelector("h1")?.innerText ?? "Byname"')) === 'Byname'
      ? undefined
      : true,
  );
  await panel.bringToFront();
  return panel;
}

/** A tab is found for a moment after it was closed, and the next panel must not be taken for it. */
export const waitForNoPanel = ({ browser }: World): Promise<true> =>
  waitFor('the panel to go', async () =>
    (await browser.find(`${browser.extensionOrigin}/sidepanel.html`)) === undefined ? true : undefined,
  );
