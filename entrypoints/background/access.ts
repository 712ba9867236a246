// Which pages may be read now: the user's sites, where the browser grants them.
import { browser } from 'wxt/browser';
import { sitePolicy, type SitePolicy } from '../../lib/reading/policy.ts';
import { hostOf, intersect, matches } from '../../lib/settings/patterns.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { loadSettings } from '../../lib/settings/stored.ts';

export interface Access {
  settings: Settings;
  /** Match patterns. */
  sites: string[];
}

async function load(): Promise<Access> {
  const [settings, granted] = await Promise.all([loadSettings(), browser.permissions.getAll()]);
  return { settings, sites: intersect(settings.sites, granted.origins ?? []) };
}

let held: Promise<Access> | undefined;

export function access(): Promise<Access> {
  held ??= load();
  return held;
}

/** Settings or permissions have changed. */
export function forgetAccess(): void {
  held = undefined;
}

/** Where a document stands; every address may be missing, and is for a frame without one: "about:srcdoc", "null". */
export interface Place {
  url: string | undefined;
  origin: string | undefined;
  tabUrl: string | undefined;
}

/** A frame without an address of its own belongs to the page around it. */
function addressOf({ url, origin, tabUrl }: Place): string | undefined {
  return [url, origin && `${origin}/`, tabUrl].find((address) => hostOf(address) !== undefined);
}

/** The policy of a document; off where no site to read covers it. */
export function policyAt({ settings, sites }: Access, place: Place): SitePolicy {
  const address = addressOf(place);
  const host = hostOf(place.tabUrl) ?? hostOf(address);
  const isRead = address !== undefined && sites.some((site) => matches(site, address));
  const policy = sitePolicy(settings, host ?? '');
  return isRead ? policy : { ...policy, mode: 'off' };
}
