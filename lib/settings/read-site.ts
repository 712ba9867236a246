// Letting Byname read a site, and taking that back. The list of sites and the browser's permission go together.
import { browser } from 'wxt/browser';
import { covers } from './patterns.ts';
import { changeSettings } from './stored.ts';

const without = (sites: readonly string[], gone: readonly string[]): string[] =>
  sites.filter((site) => !gone.includes(site));

export async function stopReading(patterns: readonly string[]): Promise<void> {
  await changeSettings(({ sites }) => ({ sites: without(sites, patterns) }));
}

const addSite = (pattern: string): Promise<void> =>
  changeSettings(({ sites }) => ({ sites: [...without(sites, [pattern]), pattern] }));

/** storage.session: the site that the browser was last asked for. A popup is closed over the question and hears no answer. */
const ASKED_KEY = 'asked-site';

/** Asks the browser and adds the site; resolves to whether it was allowed. Call it in the click itself, before any await. */
export async function requestSite(pattern: string): Promise<boolean> {
  const answer = browser.permissions.request({ origins: [pattern] });
  await browser.storage.session.set({ [ASKED_KEY]: pattern });
  const allowed = await answer.catch(() => false); // a browser that refuses to ask has not allowed it
  await browser.storage.session.remove(ASKED_KEY);
  if (allowed) await addSite(pattern);
  return allowed;
}

/** For the background, when a permission has come: if it is the answer for a site, the site is read. No other grant makes one. */
export async function addAskedSite(granted: readonly string[]): Promise<void> {
  const asked = (await browser.storage.session.get(ASKED_KEY))[ASKED_KEY];
  if (typeof asked !== 'string' || !granted.some((origin) => covers(origin, asked))) return;
  await browser.storage.session.remove(ASKED_KEY);
  await addSite(asked);
}
