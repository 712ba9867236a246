import { browser } from 'wxt/browser';
import type { PageCommand } from '../../lib/messages/page.ts';

/** To one frame of a tab, or to all. False where no page script listens. */
export function tellTab(tabId: number, command: PageCommand, frameId?: number): Promise<boolean> {
  const sent = browser.tabs.sendMessage(tabId, command, frameId === undefined ? {} : { frameId });
  return sent.then(
    () => true,
    () => false,
  );
}

/** What a frame answers; undefined where none does. */
export async function askTab(tabId: number, command: PageCommand, frameId?: number): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, command, frameId === undefined ? {} : { frameId });
  } catch {
    // No page script listens, or none has an answer.
    return undefined;
  }
}
