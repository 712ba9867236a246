// A file that is cut goes on where it was, if it is still the same file.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { addTestFeed, logOf, makeEngine, namesIn, runAll, stateIn } from '../../../make/engine.ts';
import { started } from '../../../make/started.ts';
import { makeStixBundle } from '../../../make/stix.ts';
import { makeActor } from '../../../make/taxii.ts';
import { startFaultProxy } from '../../../servers/fault-proxy.ts';
import { type Asked, serve } from '../../../servers/serve.ts';

const MiB = 1024 * 1024;
const PAD = 'x'.repeat(2.5 * MiB);
const text = (name: string): string =>
  JSON.stringify(makeStixBundle([makeActor(name), { type: 'note', content: PAD }]));

async function start(name: string) {
  const file = { body: text(name), headers: {} as Record<string, string> };
  const server = await started(serve(() => ({ status: 200, headers: file.headers, body: file.body })));
  const proxy = await started(startFaultProxy(server.origin));
  proxy.ranges = true;
  proxy.validators = true;
  const made = await makeEngine();
  const id = await addTestFeed(made, 'url', { url: `${proxy.origin}/ours.json` });
  const ranges = (): (string | undefined)[] => server.asked.map(({ headers }: Asked) => headers['range']);
  return { file, proxy, made, id, ranges };
}

test('cut: only the rest is asked for', async () => {
  const { proxy, made, id, ranges } = await start('GlassOtter');
  proxy.set({ kind: 'cut', after: 2.2 * MiB }, 1);
  await runAll(made);
  expect(await stateIn(made, id)).toEqual({ state: 'ready' });
  expect(ranges()).toEqual([undefined, `bytes=${2 * MiB}-`]);
  expect((await logOf(made.net))[0]?.bytes).toBeLessThan(MiB);
  expect(await namesIn(made.store)).toEqual(['GlassOtter']);
});

test('cut, and another file since: it comes anew, as a whole', async () => {
  const { file, proxy, made, ranges } = await start('GlassOtter');
  proxy.set({ kind: 'cut', after: 2.2 * MiB }, 1);
  made.store.bodies.hook('creating', () => void (file.body = text('QuietMoth')));
  await runAll(made);
  expect(ranges()).toEqual([undefined, `bytes=${2 * MiB}-`]);
  expect(await namesIn(made.store)).toEqual(['QuietMoth']);
});

test('cut, and shorter since: it comes anew', async () => {
  const { proxy, made } = await start('GlassOtter');
  proxy.set({ kind: 'cut', after: 2.2 * MiB }, 1);
  let pieces = 0;
  made.store.bodies.hook('creating', () => {
    if (++pieces === 2) setTimeout(() => proxy.set({ kind: 'status', status: 416 }, 1), 0);
  });
  await runAll(made);
  expect(await namesIn(made.store)).toEqual(['GlassOtter']);
});

test('a server that has no parts: it comes anew', async () => {
  const { proxy, made } = await start('GlassOtter');
  proxy.ranges = false;
  proxy.set({ kind: 'cut', after: 2.2 * MiB }, 1);
  await runAll(made);
  expect(await namesIn(made.store)).toEqual(['GlassOtter']);
});

test('no validator, no parts', async () => {
  const { proxy, made, ranges } = await start('GlassOtter');
  proxy.validators = false;
  proxy.set({ kind: 'cut', after: 2.2 * MiB }, 1);
  await runAll(made);
  expect(ranges()).toEqual([undefined, undefined]);
  expect(await namesIn(made.store)).toEqual(['GlassOtter']);
});

test('text in another encoding is read as its server says', async () => {
  const { file, proxy, made } = await start('x');
  proxy.validators = false;
  file.headers = { 'content-type': 'application/json; charset=utf-16le' };
  file.body = `\ufeff${JSON.stringify(makeStixBundle([makeActor('Стеклянная Выдра')]))}`;
  const server = await started(
    serve(() => ({ status: 200, headers: file.headers, body: Buffer.from(file.body, 'utf16le') })),
  );
  await addTestFeed(made, 'url', { url: `${server.origin}/ours.json` });
  await runAll(made);
  expect(await namesIn(made.store)).toContain('Стеклянная Выдра');
});
