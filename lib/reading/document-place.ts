// Where a document stands, and what may happen there.
import { platformOfHost } from '../intel/platforms.ts';
import { EVERY_SITE } from '../intel/site-pattern.ts';
import { hostOf, matches } from '../settings/patterns.ts';
import type { Settings } from '../settings/settings.ts';
import { sitePolicy, type SitePolicy } from './policy.ts';

/** What may be read now. */
export interface Access {
  settings: Settings;
  /** Match patterns: the user's sites, where the browser grants them. */
  sites: string[];
}

/** As the browser tells it. Each may be missing, or be what a frame without an address has: "about:srcdoc", "null". */
export interface Place {
  url: string | undefined;
  origin: string | undefined;
  tabUrl: string | undefined;
}

/** A frame without an address of its own belongs to the page around it. */
function addressOf({ url, origin, tabUrl }: Place): string | undefined {
  return [url, origin && `${origin}/`, tabUrl].find((address) => hostOf(address) !== undefined);
}

/** The platform whose page a document is: a handle in it is that platform's. A post embedded elsewhere keeps its own. */
export const platformAt = (place: Place): string | undefined =>
  platformOfHost(hostOf(addressOf(place)) ?? '');

const isRead = ({ sites }: Access, address: string | undefined): boolean =>
  address !== undefined && sites.some((site) => matches(site, address));

/** The user's sites that cover this page; none when it is not read. */
export const sitesOver = (access: Access, address: string | undefined): string[] =>
  address !== undefined && isRead(access, address)
    ? access.settings.sites.filter((site) => matches(site, address))
    : [];

/** Every site is read already: what can't be seen is nobody's to allow. */
export const readsEverySite = ({ sites }: Access): boolean => sites.includes(EVERY_SITE);

/** Of the page that the user looks at: a frame inside it is part of that page. Undefined where there is none. */
export const hostAt = (place: Place): string | undefined => hostOf(place.tabUrl) ?? hostOf(addressOf(place));

/** The policy of a document; off where no site to read covers it, and while everything is hidden. A frame is read like the page that holds it. */
export function policyAt(access: Access, place: Place): SitePolicy {
  const policy = sitePolicy(access.settings, hostAt(place) ?? '');
  const isShown = isRead(access, addressOf(place)) && !access.settings.hidden;
  return isShown ? policy : { ...policy, mode: 'off' };
}
