// The search page in a small window of its own; one that is open already takes over what is handed to it.
import { browser } from 'wxt/browser';
import { handQuery, type HandedQuery } from '../../lib/messages/handed-query.ts';

const PAGE = '/search.html';
const SIZE = { width: 520, height: 680 };

async function openPage(): Promise<number | undefined> {
  const pages = await browser.runtime.getContexts({ contextTypes: ['TAB'] });
  const url = browser.runtime.getURL(PAGE);
  return pages.find(({ documentUrl }) => documentUrl?.replace(/[?#].*$/, '') === url)?.windowId;
}

export async function openSearch(handed: HandedQuery): Promise<void> {
  const windowId = await openPage();
  await handQuery(handed);
  if (windowId !== undefined && windowId !== browser.windows.WINDOW_ID_NONE)
    await browser.windows.update(windowId, { focused: true });
  else await browser.windows.create({ url: browser.runtime.getURL(PAGE), type: 'popup', ...SIZE });
}
