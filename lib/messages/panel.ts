// What the side panel asks about the tab that it follows, beside what the popup asks. Part of the contract in extension.ts.
import type { Beside, FoundPlaces } from '../intel/found.ts';

export interface PanelRequests {
  /** The sentences in which these things are named; `most` for each. Things that are no longer there are left out. */
  'found-places': { ask: { tabId: number; ids: string[]; most: number }; answer: FoundPlaces[] };
  /** Who is named in the same blocks or messages as this thing, the most often first. */
  beside: { ask: { tabId: number; id: string }; answer: Beside[] };
}

/** Things in one question: far more than a panel has room for. */
export const MAX_ASKED = 100;
/** Places of one thing in one answer. */
export const MAX_PLACES = 500;

/** From the background to our own pages: what a tab shows may have changed. */
export interface TabNews {
  type: 'tab-news';
  tabId: number;
}

export const isTabNews = (message: unknown): message is TabNews =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  message.type === 'tab-news' &&
  'tabId' in message &&
  typeof message.tabId === 'number';
