import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FeedError } from '../../../lib/intel/feed.ts';
import { newestEntries } from '../../../lib/intel/request-log.ts';
import type { Login } from '../../../lib/intel/sync.ts';
import { NET_LIMITS, type NetLimits } from '../../../lib/net/limits.ts';
import { makeNet, type Net, type NetRequest } from '../../../lib/net/net.ts';
import { putSecret } from '../../../lib/store/secrets.ts';
import type { Store } from '../../../lib/store/schema.ts';
import { logOf } from '../../make/engine.ts';
import { started } from '../../make/started.ts';
import { makeStore } from '../../make/store.ts';
import { type FaultProxy, startFaultProxy } from '../../servers/fault-proxy.ts';
import type { Fault } from '../../servers/faults.ts';
import { jsonReply, serve, type StandIn } from '../../servers/serve.ts';

const forever = new AbortController().signal;
const BEARER: Login = { kind: 'bearer', key: 'top-secret' };

let store: Store;
let behind: StandIn;
let proxy: FaultProxy;
beforeEach(async () => {
  store = await makeStore();
  behind = await started(serve(() => jsonReply({ name: 'Heron', list: Array.from({ length: 500 }) })));
  proxy = await started(startFaultProxy(behind.origin));
});

const hostOf = (url: string): string => new URL(url).host;

const requestOf = (over: Partial<NetRequest> = {}): NetRequest => ({
  url: `${proxy.origin}/secret-path?token=secret`,
  method: 'GET',
  headers: { accept: 'application/json' },
  hosts: [hostOf(proxy.origin)],
  maxBytes: 1_000_000,
  purpose: 'sync',
  ...over,
});

async function get(net: Net, request: NetRequest, signal = forever): Promise<string> {
  const { pieces } = await net.open(request, signal);
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of pieces) text += decoder.decode(piece, { stream: true });
  return text;
}

const limits = (over: Partial<NetLimits>): NetLimits => ({ ...NET_LIMITS, ...over });

test('an answer comes, and the log says of it no more than it may', async () => {
  const net = makeNet(store);
  const text = await get(net, requestOf({ feedId: 'f' }));
  expect(JSON.parse(text)).toMatchObject({ name: 'Heron' });
  const host = hostOf(proxy.origin);
  expect(await logOf(net)).toMatchObject([
    { feedId: 'f', host, method: 'GET', status: 200, bytes: text.length },
  ]);
  expect(JSON.stringify(await logOf(net))).not.toContain('secret');
  expect(behind.asked[0]?.headers).not.toHaveProperty('cookie');
  expect(behind.asked[0]?.headers).not.toHaveProperty('referer');
});

describe('a login', () => {
  test.each<[Login, string]>([
    [{ kind: 'basic', user: 'añä', password: 'p:w' }, `Basic ${Buffer.from('añä:p:w').toString('base64')}`],
    [BEARER, 'Bearer top-secret'],
    [{ kind: 'misp-key', key: 'abc' }, 'abc'],
  ])('%j is sent as %s', async (login, header) => {
    await putSecret(store, 'f', login);
    await get(makeNet(store), requestOf({ feedId: 'f' }));
    expect(behind.asked[0]?.headers['authorization']).toBe(header);
  });

  test('that is given goes before the stored one', async () => {
    await putSecret(store, 'f', BEARER);
    await get(makeNet(store), requestOf({ feedId: 'f', login: { kind: 'none' } }));
    expect(behind.asked[0]?.headers).not.toHaveProperty('authorization');
  });

  test('is not sent in the clear, and nothing else is', async () => {
    const request = requestOf({ url: 'http://intel.example/', hosts: ['intel.example'], login: BEARER });
    await expect(get(makeNet(store), request)).rejects.toMatchObject({ code: 'insecure-login' });
  });

  test('does not go along with a redirect, wherever that leads', async () => {
    const other = await started(serve(() => jsonReply({})));
    const request = requestOf({
      login: BEARER,
      redirects: 'follow',
      hosts: [hostOf(proxy.origin), hostOf(other.origin)],
    });
    for (const to of [`${other.origin}/x`, '/elsewhere']) {
      proxy.set({ kind: 'redirect', to }, 1);
      await expect(get(makeNet(store), request)).rejects.toMatchObject({ code: 'redirected-away' });
    }
    expect(other.asked).toEqual([]);
  });
});

describe('a redirect', () => {
  test('to another host is not followed', async () => {
    const other = await started(serve(() => jsonReply({})));
    proxy.set({ kind: 'redirect', to: `${other.origin}/x` });
    await expect(get(makeNet(store), requestOf())).rejects.toMatchObject({ code: 'redirected-away' });
    expect(other.asked).toEqual([]);
  });

  test('to a host that was accepted is followed', async () => {
    const other = await started(serve(() => jsonReply({ other: true })));
    proxy.set({ kind: 'redirect', to: `${other.origin}/x` });
    const hosts = [hostOf(proxy.origin), hostOf(other.origin)];
    const net = makeNet(store);
    expect(await get(net, requestOf({ hosts, redirects: 'follow' }))).toBe('{"other":true}');
    expect(await logOf(net)).toMatchObject([{ host: hostOf(proxy.origin), ledTo: hostOf(other.origin) }]);
  });

  test('to a host that was not is thrown away', async () => {
    const other = await started(serve(() => jsonReply({ other: true })));
    proxy.set({ kind: 'redirect', to: `${other.origin}/x` });
    const net = makeNet(store);
    const getting = get(net, requestOf({ redirects: 'follow' }));
    await expect(getting).rejects.toMatchObject({ code: 'redirected-away' });
    expect(await logOf(net)).toMatchObject([{ status: 'redirected-away', ledTo: hostOf(other.origin) }]);
  });
});

test("a request to a host that is not the feed's never leaves", async () => {
  const getting = get(makeNet(store), requestOf({ hosts: ['intel.example'] }));
  await expect(getting).rejects.toMatchObject({ code: 'redirected-away' });
  expect(proxy.asked).toEqual([]);
});

test.each<[string, Fault, Partial<NetLimits>, string]>([
  ['a line that breaks', { kind: 'cut', after: 100 }, {}, 'unreachable'],
  ['a drip that stops too long', { kind: 'drip', bytes: 10, pause: 2_000 }, { stall: 50 }, 'timed-out'],
  ['a drip without an end', { kind: 'drip', bytes: 1, pause: 5 }, { whole: 200 }, 'timed-out'],
  ['a gzip bomb', { kind: 'gzip-bomb', bytes: 50_000_000 }, {}, 'too-large'],
])('%s ends', async (_what, fault, over, code) => {
  proxy.set(fault);
  const net = makeNet(store, limits(over));
  await expect(get(net, requestOf())).rejects.toMatchObject({ name: 'FeedError', code });
  expect(await logOf(net)).toMatchObject([{ status: code }]);
});

test('a server that says nothing is given up', async () => {
  const silent = await started(serve(() => new Promise<never>(() => undefined)));
  const request = requestOf({ url: silent.origin, hosts: [hostOf(silent.origin)] });
  await expect(get(makeNet(store, limits({ head: 50 })), request)).rejects.toMatchObject({
    code: 'timed-out',
  });
});

test('what is too large is given up before it comes, when it says so itself', async () => {
  await expect(get(makeNet(store), requestOf({ maxBytes: 100 }))).rejects.toMatchObject({
    code: 'too-large',
  });
});

test('a server that is not there', async () => {
  await proxy.close();
  await expect(get(makeNet(store), requestOf())).rejects.toEqual(expect.any(FeedError));
});

test('whoever ends it hears no failure of the feed', async () => {
  proxy.set({ kind: 'drip', bytes: 1, pause: 20 });
  const ending = new AbortController();
  const getting = get(makeNet(store), requestOf(), ending.signal);
  setTimeout(() => ending.abort(new Error('stopped')), 60);
  await expect(getting).rejects.toThrow('stopped');
});

test('the log has first what began last, whatever ended first', async () => {
  const net = makeNet(store);
  const slow = await net.open(requestOf(), forever);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await get(net, requestOf({ feedId: 'later' }));
  slow.giveUp();
  expect(await logOf(net)).toMatchObject([{ feedId: 'later' }, { status: 200, bytes: 0 }]);
});

test('the log keeps the last 200', async () => {
  const net = makeNet(store);
  for (let count = 0; count < 205; count += 1) await get(net, requestOf());
  expect(await logOf(net)).toHaveLength(200);
});

describe('the log outlives the background', () => {
  test('numbers are kept for good, and a request is written down before it leaves', async () => {
    const silent = await started(serve(() => new Promise<never>(() => undefined)));
    const request = requestOf({ url: silent.origin, hosts: [hostOf(silent.origin)] });
    const first = makeNet(store);
    await get(first, requestOf({ feedId: 'f' }));
    await get(first, requestOf({ purpose: 'look' }));
    const ending = new AbortController();
    const cut = first.open(request, ending.signal);
    await vi.waitFor(() => expect(silent.asked).toHaveLength(1));
    const log = await makeNet(store).log();
    expect(log).toMatchObject({ total: 3, purposes: { sync: 2, look: 1 } });
    expect(log.hosts[hostOf(proxy.origin)]).toMatchObject({ count: 2 });
    expect(newestEntries(log)).toMatchObject([
      { host: hostOf(silent.origin), status: 'cut-short' },
      { purpose: 'look', status: 200 },
      { purpose: 'sync', feedId: 'f', status: 200 },
    ]);
    ending.abort(new Error('stopped'));
    await expect(cut).rejects.toThrow('stopped');
  });

  test('what never leaves is not counted', async () => {
    const net = makeNet(store);
    await expect(get(net, requestOf({ hosts: ['intel.example'] }))).rejects.toThrow();
    expect(await net.log()).toMatchObject({ total: 0, entries: [] });
  });
});
