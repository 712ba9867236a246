// Opens the side panel: where it is, differs between the browsers.
import { browser } from 'wxt/browser';

const hasOpen = (api: unknown): api is { open: () => Promise<void> } =>
  typeof api === 'object' && api !== null && 'open' in api;

/** Must be called in the click, or the key press, itself. Rejects where the browser does not let us. */
export function openPanel(windowId: number): Promise<void> {
  if (!import.meta.env.FIREFOX) return browser.sidePanel.open({ windowId });
  const sidebar: unknown = Reflect.get(browser, 'sidebarAction');
  return hasOpen(sidebar) ? sidebar.open() : Promise.reject(new Error('No sidebar here'));
}
