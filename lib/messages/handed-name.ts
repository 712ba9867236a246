// What the context menu hands to the options page: by way of storage.session, which is never written to disk, and not in the
// page's address, which the browser's history would keep.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { MAX_NAME } from '../intel/names.ts';

export interface HandedName {
  /** One clean line. */
  text: string;
  /** Where it was selected; absent for private windows, and where it can't be told. */
  host?: string;
  /** The open options page that is meant; absent: the one that opens for it. */
  tabId?: number;
}

/** The options page with this hash begins with adding a name. */
export const ADD_NAME = '#add-name';

const KEY = 'handed-name';

const Schema: v.GenericSchema<unknown, HandedName> = v.object({
  text: v.pipe(v.string(), v.maxLength(MAX_NAME)),
  host: v.exactOptional(v.pipe(v.string(), v.maxLength(253))),
  tabId: v.exactOptional(v.number()),
});

function read(stored: unknown): HandedName | undefined {
  const result = v.safeParse(Schema, stored);
  return result.success ? result.output : undefined;
}

export const handName = (name: HandedName): Promise<void> => browser.storage.session.set({ [KEY]: name });

async function take(tabId?: number): Promise<HandedName | undefined> {
  const name = read((await browser.storage.session.get(KEY))[KEY]);
  if (!name || name.tabId !== tabId) return undefined;
  await browser.storage.session.remove(KEY);
  return name;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * What was handed to the options page in this tab; without `tabId`: to the one that was opened for it. Whoever takes it is the
 * only one to have it: it may come from a private window, so it lies nowhere longer than it must.
 */
export function takeHandedName(tabId?: number): Promise<HandedName | undefined> {
  // One after the other: two at a time would both have it.
  const taken = last.then(() => take(tabId));
  last = taken.catch(() => undefined);
  return taken;
}

/** Calls back when a name has been handed over, to whomever. */
export function watchHandedName(handed: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'session' && read(changes[KEY]?.newValue)) handed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
