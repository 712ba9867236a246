// Keyboard commands of the browser → the page in the active tab, or the search.
import { browser } from 'wxt/browser';
import type { PageCommand } from '../../lib/messages/page.ts';
import { openSearch } from './search-window.ts';
import { tellTab } from './tell-tab.ts';

const SEARCH = 'search';

const COMMANDS: Record<string, PageCommand> = {
  'next-mark': { type: 'step', by: 1 },
  'previous-mark': { type: 'step', by: -1 },
  'open-card': { type: 'open-card' },
};

export async function onCommand(name: string): Promise<void> {
  const command = COMMANDS[name];
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (name === SEARCH) await openSearch({ query: '', isPrivate: tab?.incognito ?? false });
  if (command && tab?.id !== undefined) await tellTab(tab.id, command);
}
