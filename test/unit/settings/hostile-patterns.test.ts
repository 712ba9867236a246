// Patterns of sites from settings and backups, and sites as people write them: nothing is read that was not both wanted and permitted.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { covers, hostOf, intersect, matches, spareGrants } from '../../../lib/settings/patterns.ts';
import { pageScriptAt, pageScripts } from '../../../lib/settings/page-scripts.ts';
import { sitePattern } from '../../../lib/intel/site-pattern.ts';
import { typedHost } from '../../../lib/settings/typed-host.ts';
import { anyAddress } from '../../make/addresses.ts';
import { runs } from '../../make/runs.ts';

const sound = fc
  .tuple(
    fc.constantFrom('*', 'http', 'https'),
    fc.constantFrom('*', '*.a.org', 'a.org', 'b.a.org', 't.me', '*.t.me'),
    fc.constantFrom('/*', '/', '/x*', '/x/*y'),
  )
  .map(([scheme, host, path]) => `${scheme}://${host}${path}`);
const pattern = fc.oneof(
  { weight: 3, arbitrary: sound },
  { weight: 1, arbitrary: anyAddress },
  { weight: 1, arbitrary: fc.constant('<all_urls>') },
);
const patterns = fc.array(pattern, { maxLength: 5 });
const address = fc.oneof(
  anyAddress,
  fc.constantFrom('https://a.org/', 'http://b.a.org/x', 'https://t.me/x/1y', 'https://c.b.a.org/?q'),
);

test('what is read is matched by a site and by a permission', () => {
  const read = { count: 0 };
  fc.assert(
    fc.property(patterns, patterns, address, (sites, granted, url) => {
      const both = intersect(sites, granted);
      if (!both.some((each) => matches(each, url))) return;
      read.count += 1;
      expect(sites.some((site) => matches(site, url))).toBe(true);
      expect(granted.some((grant) => matches(grant, url))).toBe(true);
    }),
    runs(3_000),
  );
  expect(read.count).toBeGreaterThan(50);
});

test('each page gets one script, and only where a site has it', () => {
  fc.assert(
    fc.property(patterns, address, (sites, url) => {
      const given = pageScripts(sites).filter(
        (script) =>
          script.matches.some((each) => matches(each, url)) &&
          !script.excludeMatches?.some((each) => matches(each, url)),
      );
      expect(given.length).toBeLessThanOrEqual(1);
      if (given.length === 1) {
        expect(sites.some((site) => matches(site, url))).toBe(true);
        expect(`/${given[0]?.js[0] ?? ''}`).toBe(pageScriptAt(url));
      }
    }),
    runs(3_000),
  );
});

test('what is given back takes nothing from a site', () => {
  fc.assert(
    fc.property(patterns, patterns, address, (sites, granted, url) => {
      const spare = spareGrants(granted, sites);
      const left = granted.filter((grant) => !spare.includes(grant));
      const isRead = (grants: readonly string[]): boolean =>
        intersect(sites, grants).some((each) => matches(each, url));
      for (const site of sites)
        if (granted.some((grant) => covers(grant, site)))
          expect(left.some((grant) => covers(grant, site))).toBe(true);
      if (isRead(left)) expect(isRead(granted)).toBe(true);
    }),
    runs(3_000),
  );
});

test('a site that somebody writes is a host that its pattern matches, or none', () => {
  fc.assert(
    fc.property(anyAddress, (text) => {
      const host = typedHost(text);
      if (host !== undefined) expect(matches(sitePattern(host), `https://${host}/any?thing`)).toBe(true);
      expect(hostOf(text) === undefined).toBe(!/^https?:$/.test(URL.parse(text)?.protocol ?? ''));
    }),
    runs(2_000),
  );
});
