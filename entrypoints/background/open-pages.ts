// The documents that are open and read, by their ports, with what is kept of them while a list of their mentions is looked at.
import * as v from 'valibot';
import type { PageRequest } from '../../lib/messages/page.ts';
import { KeptTexts } from '../../lib/reading/kept-texts.ts';
import type { FramePlaces } from '../../lib/reading/mention-places.ts';
import { askTab, tellTab } from './tell-tab.ts';

/** ms that a tab's texts are kept after its list was last asked for. This background seldom lives as long. */
const KEEP_FOR = 300_000;
/** ms between two requests to be told everything anew. */
const READ_AGAIN = 3_000;

interface OpenPage {
  frameId: number;
  texts: KeptTexts;
  /** Flat pairs of mention id and place; undefined once the page may say something else. */
  places: Promise<number[]> | undefined;
  /** By the clock that nobody sets. */
  askedAt: number;
}

const Places = v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(0)));

/** By tab, then by the port (any object) of the document. */
const open = new Map<number, Map<object, OpenPage>>();
const lookedAt = new Map<number, number>();

const isLookedAt = (tabId: number): boolean =>
  performance.now() - (lookedAt.get(tabId) ?? -Infinity) < KEEP_FOR;

export function pageOpened(tabId: number, frameId: number, owner: object): void {
  const pages = open.get(tabId) ?? new Map<object, OpenPage>();
  // One that came before it has lost its port, and Chromium says so late or never.
  for (const [other, page] of pages) if (page.frameId === frameId) pages.delete(other);
  pages.set(owner, { frameId, texts: new KeptTexts(), places: undefined, askedAt: -Infinity });
  open.set(tabId, pages);
}

export function pageClosed(tabId: number, owner: object): void {
  open.get(tabId)?.delete(owner);
}

export const documentsIn = (tabId: number): number => open.get(tabId)?.size ?? 0;

export function tabClosed(tabId: number): void {
  open.delete(tabId);
  lookedAt.delete(tabId);
}

/** It shows something else than it did. */
export function pageChanged(tabId: number, owner: object): void {
  const page = open.get(tabId)?.get(owner);
  if (page) page.places = undefined;
}

/** A text of the page with what was found in it. True where it is kept. */
export function textRead(
  tabId: number,
  owner: object,
  { seq, text, peers }: Pick<Extract<PageRequest, { type: 'find' }>, 'seq' | 'text' | 'peers'>,
  hits: readonly number[],
): boolean {
  const page = open.get(tabId)?.get(owner);
  if (!page) return false;
  page.places = undefined;
  if (!isLookedAt(tabId)) return false;
  page.texts.keep(seq, text, hits, peers?.covered);
  return true;
}

async function ask(tabId: number, frameId: number, version: number): Promise<number[]> {
  const result = v.safeParse(Places, await askTab(tabId, { type: 'places', version }, frameId));
  return result.success ? result.output : [];
}

/** Texts that are not at hand are sent for: the page says them again, and whoever listens to the tab's news hears of it. */
function complete(tabId: number, page: OpenPage, places: readonly number[]): void {
  const ats = places.filter((_, index) => index % 2 === 1);
  page.texts.sweep(ats);
  const isMissing = ats.some((at) => page.texts.at(at) === undefined);
  if (!isMissing || page.texts.isFull || performance.now() - page.askedAt < READ_AGAIN) return;
  page.askedAt = performance.now();
  void tellTab(tabId, { type: 'read-again' }, page.frameId);
}

/** What each document of the tab says of its mentions, with the texts that are at hand. */
export async function placesInTab(tabId: number, version: number): Promise<FramePlaces[]> {
  if (!isLookedAt(tabId)) for (const page of open.get(tabId)?.values() ?? []) page.texts = new KeptTexts();
  lookedAt.set(tabId, performance.now());
  const pages = [...(open.get(tabId)?.values() ?? [])];
  return Promise.all(
    pages.map(async (page) => {
      const places = await (page.places ??= ask(tabId, page.frameId, version));
      complete(tabId, page, places);
      return { frameId: page.frameId, places, texts: page.texts };
    }),
  );
}
