// Opens pages of ours from other pages of ours.
import { browser } from 'wxt/browser';
import { dossierAddress } from '../intel/dossier-address.ts';

/** In a tab of its own, by the entity's link key. */
export async function openDossier(id: string): Promise<void> {
  await browser.tabs.create({ url: new URL(dossierAddress(id), browser.runtime.getURL('/')).href });
}

const hasOpen = (api: unknown): api is { open: () => Promise<void> } =>
  typeof api === 'object' && api !== null && 'open' in api;

/** Must be called in the click, or the key press, itself. Rejects where the browser does not let us. */
export function openPanel(windowId: number): Promise<void> {
  if (!import.meta.env.FIREFOX) return browser.sidePanel.open({ windowId });
  const sidebar: unknown = Reflect.get(browser, 'sidebarAction');
  return hasOpen(sidebar) ? sidebar.open() : Promise.reject(new Error('No sidebar here'));
}
