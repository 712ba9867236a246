// Keeps three things in step: the user's sites, the browser's grants, and where the page script is registered.
import { browser, type Browser } from 'wxt/browser';
import { pageScriptAt, pageScripts } from '../../lib/settings/page-scripts.ts';
import { covers, spareGrants } from '../../lib/settings/patterns.ts';
import { access, forgetAccess } from './access.ts';
import { originsOfFeeds } from './feed-origins.ts';

type Registered = Browser.scripting.RegisteredContentScript;

const HOW = {
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  persistAcrossSessions: true,
} as const;

/** What stays is changed in place, as a page that loads while nothing is registered would not be read. */
async function register(
  sites: readonly string[],
  registered: readonly Registered[],
  isAnew: boolean,
): Promise<void> {
  const scripts = pageScripts(sites).map((script) => ({ ...script, ...HOW }));
  const changed = isAnew ? [] : scripts.filter(({ id }) => registered.some((old) => old.id === id));
  const added = scripts.filter((script) => !changed.includes(script));
  const ids = registered.map(({ id }) => id).filter((id) => !changed.some((script) => script.id === id));
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  if (changed.length > 0) await browser.scripting.updateContentScripts(changed);
  if (added.length > 0) await browser.scripting.registerContentScripts(added);
}

/** A tab's frames may need different scripts. */
async function injectInto(tabId: number): Promise<void> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => location.href,
  });
  const scripts = Map.groupBy(frames, ({ result }) => pageScriptAt(String(result)));
  const injections = [...scripts].map(([file, those]) =>
    browser.scripting.executeScript({
      target: { tabId, frameIds: those.map(({ frameId }) => frameId) },
      files: [file],
    }),
  );
  await Promise.all(injections);
}

/** Pages that are open already get the script now: the browser gives it only to those that load later. */
async function inject(patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns });
  const tabIds = tabs.map(({ id }) => id).filter((id) => id !== undefined);
  // A tab that sleeps or shows an error page takes no script; it gets one when it loads.
  await Promise.allSettled(tabIds.map(injectInto));
}

async function bringInStep(isAnew: boolean): Promise<void> {
  forgetAccess();
  const [{ sites }, scripts] = await Promise.all([access(), browser.scripting.getRegisteredContentScripts()]);
  const before = scripts.find(({ id }) => id === 'page')?.matches ?? [];
  const isSame = before.length === sites.length && sites.every((site) => before.includes(site));
  if (isSame && !isAnew) return;
  await register(sites, scripts, isAnew);
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
