// Our addresses hold our id. A browser reports to a page what went wrong with a frame in it, and with whose address: nothing may.
import { expect, test } from 'vitest';
import { pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { html, inBrowsers } from '../e2e/world.ts';

/** All that a page is told of itself without asking. */
const LISTEN = `<script>
  window.told = [];
  const note = (each) => told.push(JSON.stringify(each));
  addEventListener('securitypolicyviolation', ({ blockedURI, sourceFile }) => note([blockedURI, sourceFile]), true);
  if ('ReportingObserver' in window)
    new ReportingObserver((reports) => reports.forEach((each) => note(each.toJSON())), { buffered: true }).observe();
  for (const type of PerformanceObserver.supportedEntryTypes)
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, durationThreshold: 16 });
  // So that there is something to hear of in any case.
  addEventListener('load', () => {
    document.body.append(Object.assign(document.createElement('iframe'), { allow: 'camera https://other.test' }));
    document.body.append(Object.assign(new Image(), { src: 'http://forbidden.test/x.png' }));
  });
</script>`;
const ISOLATED = {
  'cross-origin-embedder-policy': 'require-corp; report-to="here"',
  'cross-origin-opener-policy': 'same-origin; report-to="here"',
  'reporting-endpoints': 'here="https://isolated.test/reports"',
  'permissions-policy': 'clipboard-write=(), camera=()',
  'content-security-policy':
    "default-src 'self' 'unsafe-inline' data:; frame-src 'none'; report-uri https://isolated.test/reports",
};
const PAGE = html('<p>UserSec and RipperSec</p>', LISTEN);
const PAGES = {
  '/': PAGE,
  'isolated.test/': { body: PAGE, headers: ISOLATED },
  '/reports': '',
};

inBrowsers(
  PAGES,
  (world) => {
    test.each(['news.test', 'isolated.test'])('%s is told of no address of ours', async (host) => {
      const tab = await world().open(`${host}/`);
      await waitForMarks(tab, 2);
      await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
      await pointAt(tab, 'RipperSec', 'Matched as “RipperSec”');
      // Reports come in batches.
      await tab.evaluate('new Promise((resolve) => setTimeout(resolve, 1500))');
      const told = String(await tab.evaluate('told.join()'));
      if (host === 'isolated.test') expect(told).toContain('forbidden.test');
      expect(told).not.toMatch(/extension:|card\.html/);
      await tab.close();
    });
  },
  { secureHosts: ['isolated.test'] },
);
