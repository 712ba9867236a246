import { browser } from 'wxt/browser';
import type { TabNews } from '../../lib/messages/panel.ts';

/** Where no page of ours listens, nobody hears it. */
export function tellTabNews(tabId: number): void {
  const news: TabNews = { type: 'tab-news', tabId };
  void browser.runtime.sendMessage(news).catch(() => undefined);
}
