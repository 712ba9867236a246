// Settings that have arrived: a page that is closed before they are stored stores nothing, and the background hears of them a moment later.
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import type { World } from './world.ts';

/** In a page of ours: does what changes a setting, and waits until that is stored. */
export const changing = (tab: Tab, what: string): Promise<unknown> =>
  tab.evaluate(`new Promise((resolve) => {
    chrome.storage.onChanged.addListener((changes, area) => {
      if (area === 'local' && 'settings' in changes) resolve(null);
    });
    ${what};
  })`);

/** In a page of ours: chooses in the first select that `where` finds with this value. */
export const choose = (tab: Tab, value: string, where = ''): Promise<unknown> =>
  changing(
    tab,
    `const select = document.querySelector('${where} option[value=${JSON.stringify(value)}]').closest('select');
    select.value = ${JSON.stringify(value)};
    select.dispatchEvent(new Event('change', { bubbles: true }))`,
  );

const NEWS = `browser.storage.local.get('news').then(({ news }) => news?.settings ?? 0)`;

/** Something must change. Resolves once the background goes by it, and pages are told: what they show is marked anew then. */
export async function setSettings({ extension }: World, settings: object): Promise<void> {
  const before = await extension.evaluate(NEWS);
  const all = { version: 1, sites: ['*://*/*'], ...settings };
  await extension.evaluate(`browser.storage.local.set({ settings: ${JSON.stringify(all)} })`);
  await waitFor('the news of it', async () =>
    (await extension.evaluate(NEWS)) === before ? undefined : true,
  );
}
