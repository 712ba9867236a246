// Settings in storage.local: read, change, watch.
import { browser } from 'wxt/browser';
import { EVERY_SITE } from '../intel/site-pattern.ts';
import { mergeSettings, readSettings } from './check.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

export const SETTINGS_KEY = 'settings';

/** A build for tests and the demo holds every host from the start, so it reads every site. */
const BUILD_DEFAULTS: Settings =
  import.meta.env.MODE === 'granted' ? { ...DEFAULT_SETTINGS, sites: [EVERY_SITE] } : DEFAULT_SETTINGS;

async function stored(): Promise<unknown> {
  return (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
}

export async function loadSettings(): Promise<Settings> {
  return readSettings(await stored(), BUILD_DEFAULTS);
}

/** Changes start one after the other, so that two from one page never undo each other. */
let lastChange: Promise<unknown> = Promise.resolve();

/** Changes what is named and leaves the rest. A function gets the settings as they are at its turn. */
export function changeSettings(
  change: Partial<Settings> | ((now: Settings) => Partial<Settings>),
): Promise<void> {
  const apply = async (): Promise<void> => {
    const old = await stored();
    const patch = typeof change === 'function' ? change(readSettings(old, BUILD_DEFAULTS)) : change;
    await browser.storage.local.set({ [SETTINGS_KEY]: mergeSettings(old, patch) });
  };
  const result = lastChange.then(apply);
  lastChange = result.catch(() => undefined); // the caller gets the error; the next change must still run
  return result;
}

/** Calls back with the settings as they are, and then as watchSettings does: no change in between is missed. */
export async function followSettings(
  changed: (settings: Settings) => void,
  signal: AbortSignal,
): Promise<void> {
  const told = { anything: false };
  watchSettings((settings) => {
    told.anything = true;
    changed(settings);
  }, signal);
  const now = await loadSettings();
  if (!told.anything && !signal.aborted) changed(now);
}

/** Calls back with the new settings after each change, from whichever page it came, until the signal aborts. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[SETTINGS_KEY];
    if (area === 'local' && change) changed(readSettings(change.newValue, BUILD_DEFAULTS));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.storage.onChanged.removeListener(listener);
  });
}
