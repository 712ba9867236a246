// Keeps three things in step: the user's sites, the browser's grants, and where the page script is registered.
import { browser } from 'wxt/browser';
import { covers, spareGrants } from '../../lib/settings/patterns.ts';
import { access, forgetAccess } from './access.ts';
import { originsOfFeeds } from './feed-origins.ts';

const SCRIPT = { id: 'page', js: ['page.js'] };

async function registered(): Promise<string[]> {
  const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] });
  return script?.matches ?? [];
}

async function register(matches: string[], isRegistered: boolean): Promise<void> {
  if (isRegistered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT.id] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      ...SCRIPT,
      matches,
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

/** Pages that are open already get the script now: the browser gives it only to those that load later. */
async function inject(patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns });
  const tabIds = tabs.map(({ id }) => id).filter((id) => id !== undefined);
  const injections = tabIds.map((tabId) =>
    browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/page.js'] }),
  );
  // A tab that sleeps or shows an error page takes no script; it gets one when it loads.
  await Promise.allSettled(injections);
}

async function bringInStep(isAnew: boolean): Promise<void> {
  forgetAccess();
  const [{ sites }, before] = await Promise.all([access(), registered()]);
  const isSame = before.length === sites.length && sites.every((site) => before.includes(site));
  if (isSame && !isAnew) return;
  await register(sites, before.length > 0);
  const known = isAnew ? [] : before;
  await inject(sites.filter((site) => !known.some((old) => covers(old, site))));
}

let last: Promise<void> = Promise.resolve();

/** `isAnew`: registrations of an older version of the extension don't count. One run after the other. */
export function reconcile({ isAnew = false } = {}): Promise<void> {
  last = last
    .then(() => bringInStep(isAnew))
    .catch((error: unknown) => console.error('the page script is not registered', error));
  return last;
}

/** Browsers' types leave the manifest open. */
const requiredHosts = (): string[] => {
  const hosts: unknown = browser.runtime.getManifest().host_permissions;
  return Array.isArray(hosts) ? hosts.filter((host) => typeof host === 'string') : [];
};

/** Chromium's `permissions.remove` takes every grant along that lies in the one it is asked for, the required ones too (tried). */
const removalTakesParts = !import.meta.env.FIREFOX;

/**
 * Gives back each grant that neither a site nor a feed needs. Not called when a grant has just come: its site may be on the way
 * into the settings still.
 */
export async function giveBack(): Promise<void> {
  const [{ settings }, granted, feeds] = await Promise.all([
    access(),
    browser.permissions.getAll(),
    originsOfFeeds(),
  ]);
  const required = requiredHosts();
  const needed = [...settings.sites, ...feeds];
  const lost = removalTakesParts ? [...required, ...needed] : [];
  const origins = spareGrants(granted.origins ?? [], needed).filter(
    (origin) => !required.some((host) => covers(host, origin)) && !lost.some((host) => covers(origin, host)),
  );
  if (origins.length > 0) await browser.permissions.remove({ origins });
}
