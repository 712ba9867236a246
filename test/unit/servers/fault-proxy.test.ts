import { expect, it } from 'vitest';
import { started } from '../../make/started.ts';
import { type FaultProxy, startFaultProxy } from '../../servers/fault-proxy.ts';
import type { Fault } from '../../servers/faults.ts';
import { jsonReply, serve } from '../../servers/serve.ts';

const BODY = { name: 'Heron', list: Array.from({ length: 100 }, (_, index) => index) };
const TEXT = JSON.stringify(BODY);

async function start(fault?: Fault, times?: number): Promise<FaultProxy> {
  let count = 0;
  const behind = await started(
    serve(({ url }) => jsonReply(url.pathname === '/count' ? { count: ++count } : BODY)),
  );
  const proxy = await started(startFaultProxy(behind.origin));
  proxy.set(fault, times);
  return proxy;
}

const get = (url: string, headers: Record<string, string> = {}): Promise<Response> => fetch(url, { headers });

it('without a fault changes nothing, and says what was asked', async () => {
  const proxy = await start();
  expect(await (await get(`${proxy.origin}/a?b=c`)).text()).toBe(TEXT);
  expect(proxy.asked).toEqual(['GET /a?b=c']);
});

it('has a fault for so many answers', async () => {
  const proxy = await start({ kind: 'status', status: 429, headers: { 'retry-after': '7' } }, 1);
  const first = await get(proxy.origin);
  expect([first.status, first.headers.get('retry-after')]).toEqual([429, '7']);
  expect((await get(proxy.origin)).status).toBe(200);
});

it('cuts the line', async () => {
  const { origin } = await start({ kind: 'cut', after: 10 });
  await expect(get(origin).then((response) => response.text())).rejects.toThrow();
});

it('drips', async () => {
  const { origin } = await start({ kind: 'drip', bytes: 100, pause: 1 });
  expect(await (await get(origin)).text()).toBe(TEXT);
});

it('truncates, with a length that fits', async () => {
  const { origin } = await start({ kind: 'truncated', after: 10 });
  expect(await (await get(origin)).text()).toBe(TEXT.slice(0, 10));
});

it('breaks UTF-8, and renames the type', async () => {
  const proxy = await start({ kind: 'invalid-utf8' });
  expect(await (await get(proxy.origin)).text()).toContain('"name":"\ufffd\ufffdHeron"');
  proxy.set({ kind: 'content-type', type: 'text/html' });
  expect((await get(proxy.origin)).headers.get('content-type')).toBe('text/html');
});

it('gives the same page for ever', async () => {
  const { origin } = await start({ kind: 'same-page' });
  const texts = [await (await get(`${origin}/count`)).text(), await (await get(`${origin}/count`)).text()];
  expect(texts).toEqual(['{"count":1}', '{"count":1}']);
});

it('redirects, to the same host or to another', async () => {
  const proxy = await start();
  proxy.set({ kind: 'redirect', to: `${proxy.otherOrigin}/there` }, 1);
  const response = await get(`${proxy.origin}/here`);
  expect([response.redirected, new URL(response.url).hostname]).toEqual([true, 'localhost']);
});

it('packs, and packs a bomb', async () => {
  const proxy = await start({ kind: 'gzip' });
  const response = await get(proxy.origin);
  expect([response.headers.get('content-encoding'), await response.text()]).toEqual(['gzip', TEXT]);
  proxy.set({ kind: 'gzip-bomb', bytes: 5_000_000 });
  const bomb = await get(proxy.origin);
  expect(Number(bomb.headers.get('content-length'))).toBeLessThan(50_000);
  expect((await bomb.text()).length).toBeGreaterThanOrEqual(5_000_000);
});

it('answers ranges when told to', async () => {
  const proxy = await start();
  expect((await get(proxy.origin, { range: 'bytes=0-9' })).status).toBe(200);
  proxy.ranges = true;
  const part = await get(proxy.origin, { range: 'bytes=10-' });
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    `bytes 10-${TEXT.length - 1}/${TEXT.length}`,
    TEXT.slice(10),
  ]);
  expect((await get(proxy.origin, { range: `bytes=${TEXT.length}-` })).status).toBe(416);
});

it('answers 304 to who has it already, when told to', async () => {
  const proxy = await start();
  proxy.validators = true;
  proxy.ranges = true;
  const first = await get(proxy.origin);
  const [etag, date] = [first.headers.get('etag') ?? '', first.headers.get('last-modified') ?? ''];
  expect((await get(proxy.origin, { 'if-none-match': etag })).status).toBe(304);
  expect((await get(proxy.origin, { 'if-none-match': '"other"' })).status).toBe(200);
  expect((await get(proxy.origin, { 'if-modified-since': date })).status).toBe(304);
  expect((await get(proxy.origin, { range: 'bytes=5-', 'if-range': etag })).status).toBe(206);
  expect((await get(proxy.origin, { range: 'bytes=5-', 'if-range': '"other"' })).status).toBe(200);
});
