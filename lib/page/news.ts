import { atEnd } from './listen.ts';
import type { Browser } from 'wxt/browser';
import { api } from './browser.ts';
import { NEWS_KEY, type News } from '../messages/page.ts';

const isNews = (value: unknown): value is News =>
  typeof value === 'object' && value !== null && 'lexicon' in value && 'settings' in value;

/** Tells what the background has published: hidden tabs hear of it once they are shown. */
export function onNews(
  take: (changed: { lexicon: boolean; settings: boolean }) => void,
  signal: AbortSignal,
): void {
  let missed = { lexicon: false, settings: false };
  const deliver = (): void => {
    if (document.hidden || (!missed.lexicon && !missed.settings)) return;
    const changed = missed;
    missed = { lexicon: false, settings: false };
    take(changed);
  };
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string): void => {
    const change = area === 'local' ? changes[NEWS_KEY] : undefined;
    if (change === undefined || !isNews(change.newValue)) return;
    const before = isNews(change.oldValue) ? change.oldValue : undefined;
    missed.lexicon ||= before?.lexicon !== change.newValue.lexicon;
    missed.settings ||= before?.settings !== change.newValue.settings;
    deliver();
  };
  api.storage.onChanged.addListener(listener);
  document.addEventListener('visibilitychange', deliver, { signal });
  atEnd(signal, () => api.storage.onChanged.removeListener(listener));
}
