import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { UrlFound } from '../../../lib/intel/explored.ts';
import { makeNet, type Net } from '../../../lib/net/net.ts';
import { putSecret } from '../../../lib/store/secrets.ts';
import { explore } from '../../../lib/sync/explore.ts';
import { started } from '../../make/started.ts';
import { makeStore } from '../../make/store.ts';
import { startTaxii } from '../../make/taxii.ts';
import { jsonReply, serve } from '../../servers/serve.ts';

const forever = new AbortController().signal;
let net: Net;
beforeEach(async () => {
  net = makeNet(await makeStore());
});

async function lookAt(body: string | Buffer, type = 'text/plain'): Promise<UrlFound> {
  const server = await started(
    serve(() => ({
      status: 200,
      headers: { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) },
      body,
    })),
  );
  const explored = await explore(net, { kind: 'url', url: `${server.origin}/names.csv` }, forever);
  if (explored.kind !== 'url') throw new Error(JSON.stringify(explored));
  return explored.found;
}

test('a TAXII server and its collections', async () => {
  const server = await startTaxii();
  const explored = await explore(net, { kind: 'taxii', url: server.discovery }, forever);
  expect(explored).toMatchObject({ kind: 'taxii', found: { roots: [{ url: server.root }] } });
});

test('a static MISP feed', async () => {
  const tag = { name: 'misp-galaxy:threat-actor="GlassOtter"' };
  const server = await started(
    serve(() =>
      jsonReply({ '5b4ee3ea-eee3-4c8e-8323-85ae32658754': { info: 'x', timestamp: '1', Tag: [tag] } }),
    ),
  );
  const explored = await explore(
    net,
    { kind: 'misp-feed', url: `${server.origin}/feed/manifest.json` },
    forever,
  );
  expect(explored).toEqual({ kind: 'misp-feed', found: { url: `${server.origin}/feed/`, events: 1 } });
});

test.each([
  ['{"type":"bundle"}', 'json'],
  ['\ufeff [1]', 'json'],
  ['name,aliases\nGlassOtter,', 'text'],
  ['<!DOCTYPE html><title>x</title>', 'web-page'],
  [' \n', 'empty'],
  [Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0]), 'binary'],
])('a file: %j looks like %s', async (body, looks) => {
  expect((await lookAt(body)).looks).toBe(looks);
});

test('the head of a long file, cut between two signs', async () => {
  const { head, isWhole, fileName, size } = await lookAt('Ж'.repeat(300_000));
  expect(head).toBe('Ж'.repeat(65_536));
  expect({ isWhole, fileName, size }).toEqual({ isWhole: false, fileName: 'names.csv', size: 600_000 });
});

test('where an address leads is told', async () => {
  const other = await started(serve(() => jsonReply({})));
  const server = await started(
    serve(() => ({ status: 302, headers: { location: `${other.origin}/b.json` }, body: '' })),
  );
  const explored = await explore(net, { kind: 'url', url: `${server.origin}/a` }, forever);
  const hosts = [new URL(other.origin).host];
  expect(explored).toMatchObject({
    kind: 'url',
    found: { finalUrl: `${other.origin}/b.json`, hosts, fileName: 'b.json' },
  });
});

test('a stored login goes along', async () => {
  const store = await makeStore();
  await putSecret(store, 'f', { kind: 'bearer', key: 'k' });
  const server = await started(serve(() => jsonReply({})));
  await explore(makeNet(store), { kind: 'url', url: server.origin, feedId: 'f' }, forever);
  expect(server.asked[0]?.headers['authorization']).toBe('Bearer k');
});

test.each([
  [401, 'login-refused'],
  [404, 'not-there'],
  [500, 'server-failed'],
])('%i: %s', async (status, code) => {
  const server = await started(serve(() => ({ status, body: 'no' })));
  for (const kind of ['url', 'taxii', 'misp', 'misp-feed', 'opencti'] as const) {
    const explored = await explore(net, { kind, url: `${server.origin}/x/` }, forever);
    expect(explored).toMatchObject({ kind: 'failed', code });
  }
});
