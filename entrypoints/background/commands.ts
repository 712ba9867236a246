// Keyboard commands of the browser → the page in the active tab.
import { browser } from 'wxt/browser';
import type { PageCommand } from '../../lib/messages/page.ts';
import { toggleHidden } from './showing.ts';
import { tellTab } from './tell-tab.ts';

const COMMANDS: Record<string, PageCommand> = {
  'next-mark': { type: 'step', by: 1 },
  'previous-mark': { type: 'step', by: -1 },
  'open-card': { type: 'open-card' },
};

export async function onCommand(name: string): Promise<void> {
  if (name === 'hide-all') return toggleHidden();
  const command = COMMANDS[name];
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (command && tab?.id !== undefined) await tellTab(tab.id, command);
}
