// The badge of each tab, which counts what it shows.
import { browser } from 'wxt/browser';
import { access } from './access.ts';
import { badgeTurn } from './badge-turns.ts';
import { foundInTab, presence } from './found-in-tab.ts';
import { hasPointed, SIGN } from './pointed.ts';
import { tellTabNews } from './tab-news.ts';

/** Milliseconds: a page that is being read says what it shows many times. */
const BADGE_DELAY = 150;
const BADGE_COLOUR = '#5b6270';

async function updateBadge(tabId: number): Promise<void> {
  const isLatest = badgeTurn(tabId);
  // The badge of all tabs says that everything is hidden.
  if ((await access()).settings.hidden) return;
  const found = await foundInTab(tabId);
  const count = found.length === 0 ? '' : found.length.toString();
  const text = (await hasPointed(tabId)) ? `${count}${SIGN}` : count;
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR, tabId });
  if (isLatest()) await browser.action.setBadgeText({ text, tabId });
}

const waiting = new Set<number>();

/** Soon, once, however often it is asked for. */
export function badgeSoon(tabId: number): void {
  if (waiting.has(tabId)) return;
  waiting.add(tabId);
  setTimeout(() => {
    waiting.delete(tabId);
    updateBadge(tabId).catch((error: unknown) => console.debug('no badge', error)); // the tab was closed
    tellTabNews(tabId);
  }, BADGE_DELAY);
}

/** Counts anew what each tab shows: what counts has changed. */
export function refreshBadges(): void {
  presence.tabIds().forEach(badgeSoon);
}
