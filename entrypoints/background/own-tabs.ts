// Pages of ours that are open in a tab.
import { browser, type Browser } from 'wxt/browser';

type OwnTab = Browser.runtime.ExtensionContext;

/** Those that show the page at this path, whatever stands behind it in their address. */
export async function ownTabsAt(path: '/options.html' | '/search.html'): Promise<OwnTab[]> {
  const url = browser.runtime.getURL(path);
  const tabs = await browser.runtime.getContexts({ contextTypes: ['TAB'] });
  return tabs.filter(({ documentUrl }) => documentUrl?.replace(/[?#].*$/, '') === url);
}
