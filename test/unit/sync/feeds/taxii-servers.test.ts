// TAXII servers as they are, and what happens on the way.
import { describe, expect, it } from 'vitest';
import { taxii } from '../../../../lib/sync/feeds/taxii.ts';
import { codeOf, type FeedRun, namesIn, NEVER_RUN, runFeed } from '../../../make/run-feed.ts';
import { started } from '../../../make/started.ts';
import { herons, makeActor, startTaxii, taxiiConfig } from '../../../make/taxii.ts';
import { startFaultProxy } from '../../../servers/fault-proxy.ts';
import type { Fault } from '../../../servers/faults.ts';
import { dayOf } from '../../../servers/taxii/data.ts';

const DAY = 24 * 60 * 60 * 1_000;
const NOW = Date.UTC(2026, 0, 1);

describe('servers that are weird but legal', () => {
  it('forget a `next`: the run goes on from the date of the last page', async () => {
    const server = await startTaxii();
    const run = await runFeed(taxii, taxiiConfig(server), NEVER_RUN, {
      beforeRequest: (count) => {
        if (count === 3) server.forget();
      },
    });
    expect(namesIn(run)).toEqual(herons(12));
    const after = run.requests.map(({ url }) => new URL(url).searchParams.get('added_after'));
    expect(after.filter((date) => date !== null)).toEqual(['2024-08-09T23:59:59.999Z']);
  });

  it('forget each `next`: the run still ends', async () => {
    const server = await startTaxii();
    const run = await runFeed(taxii, taxiiConfig(server), NEVER_RUN, {
      beforeRequest: () => server.forget(),
    });
    expect(namesIn(run)).toEqual(herons(12));
  });

  it('forget each `next` and tell no dates: the run gives up', async () => {
    const server = await startTaxii({ quirks: { withoutDates: true } });
    const running = runFeed(taxii, taxiiConfig(server), NEVER_RUN, { beforeRequest: () => server.forget() });
    expect(await codeOf(running)).toBe('endless');
  });

  it('say `more` without `next`: the run pages by date', async () => {
    const server = await startTaxii({ quirks: { withoutNext: true } });
    expect(namesIn(await runFeed(taxii, taxiiConfig(server)))).toEqual(herons(12));
  });

  it('say `more` without `next`, and a page full of one moment: the run steps over it', async () => {
    const server = await startTaxii({ quirks: { withoutNext: true } });
    ['One', 'Two', 'Three', 'Four', 'Five'].forEach((name) => server.add(makeActor(name), dayOf(40)));
    server.add(makeActor('Last'), dayOf(41));
    expect(namesIn(await runFeed(taxii, taxiiConfig(server)))).toContain('Last');
  });

  it('tell neither `next` nor dates: they are not understood', async () => {
    const server = await startTaxii({ quirks: { withoutNext: true, withoutDates: true } });
    expect(await codeOf(runFeed(taxii, taxiiConfig(server)))).toBe('not-understood');
  });

  it('tell no dates: every run is a full one', async () => {
    const server = await startTaxii({ quirks: { withoutDates: true } });
    const first = await runFeed(taxii, taxiiConfig(server));
    expect((await runFeed(taxii, taxiiConfig(server), first, { now: NOW + 1 })).isFull).toBe(true);
  });

  it('refuse to filter by type: everything is taken, and remembered for the next run', async () => {
    const server = await startTaxii({ quirks: { withoutFilters: true } });
    const first = await runFeed(taxii, taxiiConfig(server));
    expect(namesIn(first)).toEqual(herons(12));
    expect(first.intake.counts.notUsed).toMatchObject({ indicator: 1 });
    const second = await runFeed(taxii, taxiiConfig(server), first, { now: NOW + DAY });
    expect(second.requests).toHaveLength(1);
  });

  it('send plain JSON', async () => {
    const proxy = await started(startFaultProxy((await startTaxii()).origin));
    proxy.set({ kind: 'content-type', type: 'text/plain' });
    const config = taxiiConfig({ ...(await startTaxii()), root: `${proxy.origin}/api1/` });
    expect(namesIn(await runFeed(taxii, config))).toEqual(herons(12));
  });
});

describe('a line that breaks', () => {
  const broken = async (fault: Fault, times: number, at: number): Promise<FeedRun> => {
    const server = await startTaxii();
    const proxy = await started(startFaultProxy(server.origin));
    const config = taxiiConfig(server, { root: `${proxy.origin}/api1/` });
    return runFeed(taxii, config, NEVER_RUN, {
      retries: 3,
      beforeRequest: (count) => {
        if (count === at) proxy.set(fault, times);
      },
    });
  };

  it.each([1, 2, 3])(
    'while page %i is on its way loses nothing, though the server has counted it',
    async (at) => {
      expect(namesIn(await broken({ kind: 'cut', after: 300 }, 1, at))).toEqual(herons(12));
    },
  );

  it('more than once', async () => {
    expect(namesIn(await broken({ kind: 'cut', after: 300 }, 3, 2))).toEqual(herons(12));
  });

  it('and damages a name costs no more than that name', async () => {
    const found = namesIn(await broken({ kind: 'invalid-utf8' }, 1, 2));
    expect(found.filter((name) => name.startsWith('\ufffd'))).toHaveLength(1);
    expect(found).toHaveLength(12);
  });

  it('is only slow', async () => {
    expect(namesIn(await broken({ kind: 'drip', bytes: 2_000, pause: 1 }, 3, 1))).toEqual(herons(12));
  });
});

describe('answers of no use', () => {
  const faulty = async (fault: Fault): Promise<string> => {
    const server = await startTaxii();
    const proxy = await started(startFaultProxy(server.origin));
    proxy.set(fault);
    return codeOf(runFeed(taxii, taxiiConfig(server, { root: `${proxy.origin}/api1/` })));
  };

  it.each<[string, Fault, string]>([
    ['the same page for ever', { kind: 'same-page' }, 'endless'],
    ['401', { kind: 'status', status: 401 }, 'login-refused'],
    ['403', { kind: 'status', status: 403 }, 'not-allowed'],
    ['404', { kind: 'status', status: 404 }, 'not-there'],
    ['406', { kind: 'status', status: 406 }, 'not-understood'],
    ['429', { kind: 'status', status: 429, headers: { 'retry-after': '60' } }, 'too-often'],
    ['503', { kind: 'status', status: 503 }, 'server-failed'],
    ['a page of HTML', { kind: 'status', status: 200, body: '<html>Welcome</html>' }, 'not-understood'],
    ['JSON cut short', { kind: 'truncated', after: 300 }, 'not-json'],
    [
      'JSON of something else',
      { kind: 'status', status: 200, body: '{"title":"Hello","api_roots":[]}' },
      'not-understood',
    ],
  ])('%s', async (_, fault, code) => {
    expect(await faulty(fault)).toBe(code);
  });

  it('the server’s own words are in the error', async () => {
    const server = await startTaxii();
    await expect(runFeed(taxii, taxiiConfig(server, { collection: 'none' }))).rejects.toThrow(
      "not-there: 404 Collection 'none' not found.",
    );
  });
});
