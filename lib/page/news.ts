import { atEnd } from './listen.ts';
import type { Browser } from 'wxt/browser';
import { api } from './browser.ts';
import { NEWS_KEY, type News } from '../messages/page.ts';

const isNews = (value: unknown): value is News =>
  typeof value === 'object' && value !== null && 'lexicon' in value && 'settings' in value;

/** Tells that the background has published something, and whether settings are new; hidden tabs hear of it once they are shown. */
export function onNews(take: (settingsToo: boolean) => void, signal: AbortSignal): void {
  let missed: { settings: boolean } | undefined;
  const deliver = (): void => {
    if (document.hidden || missed === undefined) return;
    const { settings } = missed;
    missed = undefined;
    take(settings);
  };
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string): void => {
    const change = area === 'local' ? changes[NEWS_KEY] : undefined;
    if (!isNews(change?.newValue)) return;
    const before = isNews(change.oldValue) ? change.oldValue.settings : undefined;
    missed = { settings: missed?.settings === true || before !== change.newValue.settings };
    deliver();
  };
  api.storage.onChanged.addListener(listener);
  document.addEventListener('visibilitychange', deliver, { signal });
  atEnd(signal, () => api.storage.onChanged.removeListener(listener));
}
