// What the user has set in the side panel for a tab: filters, what is chosen, where the list stands. In storage.session: it outlives
// the panel and the background, never the tab or the browser.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { ENTITY_KINDS } from '../intel/kinds.ts';

const Work = v.object({
  kind: v.fallback(v.picklist(['all', ...ENTITY_KINDS]), 'all'),
  /** A feed's id; '' for all. */
  feed: v.fallback(v.pipe(v.string(), v.maxLength(500)), ''),
  met: v.fallback(v.picklist(['all', 'new', 'met']), 'all'),
  view: v.fallback(v.picklist(['page', 'chat']), 'page'),
  /** Link key of the entity; '' for none. */
  chosen: v.fallback(v.pipe(v.string(), v.maxLength(2_000)), ''),
  /** Where the list stands, in CSS pixels. */
  scroll: v.fallback(v.pipe(v.number(), v.minValue(0)), 0),
});

export type PanelWork = v.InferOutput<typeof Work>;

export const NO_WORK: PanelWork = { kind: 'all', feed: '', met: 'all', view: 'page', chosen: '', scroll: 0 };

const keyOf = (tabId: number): string => `panel ${tabId}`;

export async function loadPanelWork(tabId: number): Promise<PanelWork> {
  const key = keyOf(tabId);
  const result = v.safeParse(Work, (await browser.storage.session.get(key))[key]);
  return result.success ? result.output : NO_WORK;
}

export const savePanelWork = (tabId: number, work: PanelWork): Promise<void> =>
  browser.storage.session.set({ [keyOf(tabId)]: work });

export const forgetPanelWork = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));
