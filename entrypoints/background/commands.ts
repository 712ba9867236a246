// Keyboard commands of the browser → the page in the active tab, the search, or the side panel.
import { browser, type Browser } from 'wxt/browser';
import { openPanel } from '../../lib/messages/open-panel.ts';
import type { PageCommand } from '../../lib/messages/page.ts';
import { openSearch } from './search-window.ts';
import { toggleHidden } from './hide-all.ts';
import { tellTab } from './tell-tab.ts';

const SEARCH = 'search';

const COMMANDS: Record<string, PageCommand> = {
  'next-mark': { type: 'step', by: 1 },
  'previous-mark': { type: 'step', by: -1 },
  'open-card': { type: 'open-card' },
};
const OPEN_PANEL = 'open-panel';

async function tellActiveTab(command: PageCommand): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await tellTab(tab.id, command);
}

async function startSearch(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  await openSearch({ query: '', isPrivate: tab?.incognito ?? false });
}

export async function onCommand(name: string, tab?: Browser.tabs.Tab): Promise<void> {
  // The browser opens it only in the key press itself: nothing may be waited for before.
  if (name === OPEN_PANEL && tab) await openPanel(tab.windowId);
  if (name === 'hide-all') await toggleHidden();
  if (name === SEARCH) await startSearch();
  const command = COMMANDS[name];
  if (command) await tellActiveTab(command);
}
