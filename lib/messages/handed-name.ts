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

export const handedName = async (): Promise<HandedName | undefined> =>
  read((await browser.storage.session.get(KEY))[KEY]);

export const forgetHandedName = (): Promise<void> => browser.storage.session.remove(KEY);

/** Calls back with each name that is handed over from now on. */
export function watchHandedName(handed: (name: HandedName) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const name = area === 'session' ? read(changes[KEY]?.newValue) : undefined;
    if (name) handed(name);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
