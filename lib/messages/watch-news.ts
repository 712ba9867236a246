import { browser } from 'wxt/browser';
import { FEED_NEWS_KEY } from './feeds.ts';
import { NEWS_KEY } from './page.ts';

const watch =
  (area: string, key: string) =>
  (changed: () => void, signal: AbortSignal): void => {
    const listener = (changes: Record<string, unknown>, where: string): void => {
      if (where === area && Object.hasOwn(changes, key)) changed();
    };
    browser.storage.onChanged.addListener(listener);
    signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
  };

/** Calls back when intel, mutes or settings have changed, here or elsewhere. */
export const watchNews = watch('local', NEWS_KEY);

/** Calls back when something has happened to a feed: many times a second while one is synced. */
export const watchFeedNews = watch('session', FEED_NEWS_KEY);
