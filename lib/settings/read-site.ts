// Letting Byname read a site, and taking that back. The list of sites and the browser's permission go together.
import { browser } from 'wxt/browser';
import { changeSettings } from './stored.ts';

export const EVERY_SITE = '*://*/*';

export const sitePattern = (host: string): string => `*://${host}/*`;

const without = (sites: readonly string[], gone: readonly string[]): string[] =>
  sites.filter((site) => !gone.includes(site));

export async function stopReading(patterns: readonly string[]): Promise<void> {
  await changeSettings(({ sites }) => ({ sites: without(sites, patterns) }));
}

/**
 * Asks the browser and adds the site; resolves to whether it was allowed. Call it in the click itself, before any await.
 * The site is added at once, because Firefox closes the popup over its question; until it is allowed nothing is read.
 */
export async function requestSite(pattern: string): Promise<boolean> {
  const answer = browser.permissions.request({ origins: [pattern] });
  const added = changeSettings(({ sites }) => ({ sites: [...without(sites, [pattern]), pattern] }));
  const allowed = await answer.catch(() => false); // a browser that refuses to ask has not allowed it
  await added;
  if (!allowed) await stopReading([pattern]);
  return allowed;
}
