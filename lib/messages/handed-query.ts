// What the context menu, the keyboard command or the address bar hands to the search page: by way of storage.session, which is never
// written to disk, and not in the page's address, which the browser's history would keep.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { MAX_QUERY } from './own.ts';

export interface HandedQuery {
  /** "" begins an empty search. */
  query: string;
  /** It comes from a private window: nothing of the search is kept. */
  isPrivate: boolean;
}

const KEY = 'handed-query';

const Schema: v.GenericSchema<unknown, HandedQuery> = v.object({
  query: v.pipe(v.string(), v.maxLength(MAX_QUERY)),
  isPrivate: v.boolean(),
});

function read(stored: unknown): HandedQuery | undefined {
  const result = v.safeParse(Schema, stored);
  return result.success ? result.output : undefined;
}

export const handQuery = ({ query, isPrivate }: HandedQuery): Promise<void> =>
  browser.storage.session.set({ [KEY]: { query: query.slice(0, MAX_QUERY), isPrivate } });

async function take(): Promise<HandedQuery | undefined> {
  const handed = read((await browser.storage.session.get(KEY))[KEY]);
  if (handed) await browser.storage.session.remove(KEY);
  return handed;
}

let last: Promise<unknown> = Promise.resolve();

/** Whoever takes it is the only one to have it: it lies nowhere longer than it must. */
export function takeHandedQuery(): Promise<HandedQuery | undefined> {
  // One after the other: two at a time would both have it.
  const taken = last.then(() => take());
  last = taken.catch(() => undefined);
  return taken;
}

/** Calls back when a query has been handed over. */
export function watchHandedQuery(handed: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'session' && read(changes[KEY]?.newValue)) handed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
