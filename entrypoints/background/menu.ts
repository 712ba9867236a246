// The entry in the context menu of selected text, and what a click on it does.
import { browser, type Browser } from 'wxt/browser';
import { chooseLanguage } from '../../lib/i18n/languages.ts';
import { textsFor } from '../../lib/i18n/texts.ts';
import { cleanOwnName } from '../../lib/intel/own.ts';
import { ADD_NAME, handName, type HandedName } from '../../lib/messages/handed-name.ts';
import { hostOf } from '../../lib/settings/patterns.ts';
import { loadSettings } from '../../lib/settings/stored.ts';

const ITEM = 'add-name';
const OPTIONS = '/options.html';

/** What the entry says, as far as this background knows. */
let shown: string | undefined;

async function bringInStep(): Promise<void> {
  const { language } = await loadSettings();
  const title = textsFor(chooseLanguage(language, navigator.languages)).own.menu;
  if (title === shown) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: ITEM, contexts: ['selection'], title });
  shown = title;
}

let last: Promise<void> = Promise.resolve();

/** Makes the entry, in the user's language. One after the other: the browser refuses an id that is there already. */
export function makeMenu(): Promise<void> {
  last = last
    .then(bringInStep)
    .catch((error: unknown) => console.error('the context menu has no entry', error));
  return last;
}

/** The options page that is open; one of a private window is left to what was met there. */
async function openOptions(incognito: boolean): Promise<number | undefined> {
  const pages = await browser.runtime.getContexts({ contextTypes: ['TAB'] });
  const url = browser.runtime.getURL(OPTIONS);
  const isOptions = ({ documentUrl }: { documentUrl?: string }): boolean =>
    documentUrl !== undefined && documentUrl.replace(/[?#].*$/, '') === url;
  return pages.find((page) => isOptions(page) && page.incognito === incognito)?.tabId;
}

async function focus(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

/** Beside the page it was met on, so that closing it leads back there. */
async function openNew(tab: Browser.tabs.Tab | undefined): Promise<void> {
  const url = `${browser.runtime.getURL(OPTIONS)}${ADD_NAME}`;
  const beside =
    tab?.id === undefined || tab.incognito
      ? {} // Chromium opens our pages in no private window
      : { windowId: tab.windowId, index: tab.index + 1, openerTabId: tab.id };
  await browser.tabs.create({ url, ...beside });
}

/** Nothing about private browsing is remembered: where a name was met there is not handed on. */
function hostMet({ pageUrl }: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): string | undefined {
  return tab === undefined || tab.incognito ? undefined : hostOf(tab.url ?? pageUrl);
}

export async function onMenuClick(
  info: Browser.contextMenus.OnClickData,
  tab?: Browser.tabs.Tab,
): Promise<void> {
  if (info.menuItemId !== ITEM) return;
  const tabId = await openOptions(tab?.incognito ?? false);
  const host = hostMet(info, tab);
  const name: HandedName = {
    text: cleanOwnName(info.selectionText ?? ''),
    ...(host === undefined ? {} : { host }),
    ...(tabId === undefined ? {} : { tabId }),
  };
  await handName(name);
  await (tabId === undefined ? openNew(tab) : focus(tabId));
}
