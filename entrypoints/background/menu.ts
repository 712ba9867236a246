// The entries in the context menu of selected text, and what a click on each does.
import { browser, type Browser } from 'wxt/browser';
import { chooseLanguage } from '../../lib/i18n/languages.ts';
import { backgroundTextsFor } from '../../lib/i18n/background-texts.ts';
import { cleanOwnName } from '../../lib/intel/own.ts';
import { ADD_NAME, handName, type HandedName } from '../../lib/messages/handed-name.ts';
import { hostOf } from '../../lib/settings/patterns.ts';
import { loadSettings } from '../../lib/settings/stored.ts';
import { ownTabsAt } from './own-tabs.ts';
import { openSearch } from './search-window.ts';

const ADD = 'add-name';
const LOOK_UP = 'look-up';
const OPTIONS = '/options.html';

/** What the entries say, as far as this background knows. */
let shown: string | undefined;

async function bringInStep(): Promise<void> {
  const { language } = await loadSettings();
  const { own, search } = backgroundTextsFor(chooseLanguage(language, navigator.languages));
  if (own.menu === shown) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: LOOK_UP, contexts: ['selection'], title: search.menu });
  browser.contextMenus.create({ id: ADD, contexts: ['selection'], title: own.menu });
  shown = own.menu;
}

let last: Promise<void> = Promise.resolve();

/** Makes the entries, in the user's language. One after the other: the browser refuses an id that is there already. */
export function makeMenu(): Promise<void> {
  last = last
    .then(bringInStep)
    .catch((error: unknown) => console.error('the context menu has no entries', error));
  return last;
}

/** The options page that is open; one of a private window is left to what was met there. */
const openOptionsTab = async (incognito: boolean): Promise<number | undefined> =>
  (await ownTabsAt(OPTIONS)).find((page) => page.incognito === incognito)?.tabId;

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

async function addName(info: Browser.contextMenus.OnClickData, tab?: Browser.tabs.Tab): Promise<void> {
  const tabId = await openOptionsTab(tab?.incognito ?? false);
  const host = hostMet(info, tab);
  const name: HandedName = {
    text: cleanOwnName(info.selectionText ?? ''),
    ...(host === undefined ? {} : { host }),
    ...(tabId === undefined ? {} : { tabId }),
  };
  await handName(name);
  await (tabId === undefined ? openNew(tab) : focus(tabId));
}

export async function onMenuClick(
  info: Browser.contextMenus.OnClickData,
  tab?: Browser.tabs.Tab,
): Promise<void> {
  if (info.menuItemId === ADD) await addName(info, tab);
  if (info.menuItemId !== LOOK_UP) return;
  await openSearch({ query: cleanOwnName(info.selectionText ?? ''), isPrivate: tab?.incognito ?? false });
}
