// The search page in a small window of its own; one that is open already takes over what is handed to it.
import { browser } from 'wxt/browser';
import { handQuery, type HandedQuery } from '../../lib/messages/handed-query.ts';
import { ownTabsAt } from './own-tabs.ts';

const PAGE = '/search.html';
const SIZE = { width: 520, height: 680 };

export async function openSearch(handed: HandedQuery): Promise<void> {
  const [open] = await ownTabsAt(PAGE);
  const windowId = open?.windowId;
  await handQuery(handed);
  if (windowId !== undefined && windowId !== browser.windows.WINDOW_ID_NONE)
    await browser.windows.update(windowId, { focused: true });
  else await browser.windows.create({ url: browser.runtime.getURL(PAGE), type: 'popup', ...SIZE });
}
