import { browser } from 'wxt/browser';
import { NEWS_KEY } from './page.ts';

/** Calls back when intel, mutes or settings have changed, here or elsewhere. */
export function watchNews(changed: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, NEWS_KEY)) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
