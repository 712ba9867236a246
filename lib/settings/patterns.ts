// Match patterns as sites and host permissions use them: http and https, with or without "*." before the host.
// https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
import { EVERY_SITE } from '../intel/site-pattern.ts';

interface Pattern {
  scheme: string;
  host: string;
  path: string;
}

const ALL_URLS = '<all_urls>';
const PATTERN = /^(\*|https?):\/\/([^/]+)(\/.*)$/;

function parse(pattern: string): Pattern | undefined {
  const [, scheme, host, path] = PATTERN.exec(pattern === ALL_URLS ? EVERY_SITE : pattern) ?? [];
  if (scheme === undefined || host === undefined || path === undefined) return undefined;
  return { scheme, host, path };
}

const schemeCovers = (wide: string, narrow: string): boolean => wide === '*' || wide === narrow;

function hostCovers(wide: string, narrow: string): boolean {
  if (wide === '*' || wide === narrow) return true;
  return wide.startsWith('*.') && (narrow === wide.slice(2) || narrow.endsWith(wide.slice(1)));
}

/** A `*` in a path stands for any run of characters. */
function pathCovers(wide: string, narrow: string): boolean {
  const parts = wide.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(narrow);
}

/** Whether each page that `narrow` matches is matched by `wide` too. False where one of them is no pattern. */
export function covers(wide: string, narrow: string): boolean {
  const [a, b] = [parse(wide), parse(narrow)];
  if (!a || !b) return false;
  return schemeCovers(a.scheme, b.scheme) && hostCovers(a.host, b.host) && pathCovers(a.path, b.path);
}

/** Whether the pattern matches the address of a page. False for what is no http(s) address. */
export function matches(pattern: string, url: string): boolean {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return false;
  // A pattern without a port matches every port, and has no query of its own: the path is compared with it.
  return covers(pattern, `${parsed.protocol}//${parsed.hostname}${parsed.pathname}${parsed.search}`);
}

/** The host of an http(s) address; undefined for every other. */
export function hostOf(url: string | undefined): string | undefined {
  const parsed = url === undefined ? null : URL.parse(url);
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.hostname : undefined;
}

type Covers = (wide: string, narrow: string) => boolean;

function narrower(covering: Covers, a: string, b: string): string | undefined {
  if (covering(a, b)) return b;
  return covering(b, a) ? a : undefined;
}

/** What both match, part by part: "https://*.a.example/*" and "*://b.a.example/*" meet in "https://b.a.example/*". */
function meet(one: string, other: string): string | undefined {
  const [a, b] = [parse(one), parse(other)];
  const scheme = a && b && narrower(schemeCovers, a.scheme, b.scheme);
  const host = a && b && narrower(hostCovers, a.host, b.host);
  const path = a && b && narrower(pathCovers, a.path, b.path);
  return scheme && host && path && `${scheme}://${host}${path}`;
}

/** What each pair that meets has in common: where a site is to be read and may be. */
export function intersect(sites: readonly string[], granted: readonly string[]): string[] {
  const both = sites.flatMap((site) =>
    granted.map((grant) => narrower(covers, grant, site) ?? meet(grant, site)),
  );
  return [...new Set(both.filter((pattern) => pattern !== undefined))];
}

/** Grants that can be given back: no site lies in them that has no other, and they are no part of a site. Wide ones go first. */
export function spareGrants(granted: readonly string[], sites: readonly string[]): string[] {
  const widestFirst = granted.toSorted((a, b) => Number(covers(b, a)) - Number(covers(a, b)));
  return widestFirst.reduce<string[]>((spare, grant) => {
    const others = granted.filter((each) => each !== grant && !spare.includes(each));
    const isNeeded = sites.some(
      (site) => covers(site, grant) || (covers(grant, site) && !others.some((other) => covers(other, site))),
    );
    return isNeeded ? spare : [...spare, grant];
  }, []);
}
