// What the background hands to a page of ours: by way of storage.session, which is never written to disk, and not in the page's
// address, which the browser's history would keep.
import * as v from 'valibot';
import { browser } from 'wxt/browser';

export interface Handover<T extends object> {
  /** Takes the place of what lies there. */
  hand: (value: T) => Promise<void>;
  /**
   * What lies there, if it `isMeant` for the caller. Whoever takes it is the only one to have it: it may come from a private
   * window, so it lies nowhere longer than it must.
   */
  take: (isMeant?: (value: T) => boolean) => Promise<T | undefined>;
  /** Calls back when something has been handed over, to whomever, until the signal aborts. */
  watch: (handed: () => void, signal: AbortSignal) => void;
}

/** `key`: in storage.session. What does not fit the schema is as if it were not there. */
export function handover<T extends object>(key: string, schema: v.GenericSchema<unknown, T>): Handover<T> {
  const read = (stored: unknown): T | undefined => {
    const result = v.safeParse(schema, stored);
    return result.success ? result.output : undefined;
  };
  const takeNow = async (isMeant: (value: T) => boolean): Promise<T | undefined> => {
    const value = read((await browser.storage.session.get(key))[key]);
    if (!value || !isMeant(value)) return undefined;
    await browser.storage.session.remove(key);
    return value;
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    hand: (value) => browser.storage.session.set({ [key]: value }),
    take: (isMeant = () => true) => {
      // One after the other: two at a time would both have it.
      const taken = last.then(() => takeNow(isMeant));
      last = taken.catch(() => undefined);
      return taken;
    },
    watch: (handed, signal) => {
      const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
        if (area === 'session' && read(changes[key]?.newValue)) handed();
      };
      browser.storage.onChanged.addListener(listener);
      signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
    },
  };
}
