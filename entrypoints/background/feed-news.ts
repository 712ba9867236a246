// Tells open pages that feeds have changed: see FEED_NEWS_KEY.
import { browser } from 'wxt/browser';
import { FEED_NEWS_KEY } from '../../lib/messages/feeds.ts';

/** ms. Progress comes more often than anyone can read it. */
const AT_MOST_EVERY = 400;

let count = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

function tell(): void {
  waiting = undefined;
  count += 1;
  void browser.storage.session.set({ [FEED_NEWS_KEY]: `${Date.now()} ${count}` });
}

export function tellFeeds(): void {
  waiting ??= setTimeout(tell, AT_MOST_EVERY);
}
