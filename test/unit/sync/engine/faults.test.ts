// Whatever goes wrong between a server and us: nothing is lost, the state is told, and the next sync goes on.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { lexiconInfo } from '../../../../lib/store/lexicon.ts';
import { runOf } from '../../../../lib/store/runs.ts';
import {
  addTestFeed,
  leftIn,
  makeEngine,
  namesIn,
  runAll,
  stateIn,
  type TestEngine,
} from '../../../make/engine.ts';
import { started } from '../../../make/started.ts';
import { makeStixBundle } from '../../../make/stix.ts';
import { herons, makeActor, startTaxii, taxiiConfig } from '../../../make/taxii.ts';
import { type FaultProxy, startFaultProxy } from '../../../servers/fault-proxy.ts';
import type { Fault } from '../../../servers/faults.ts';
import { jsonReply, serve } from '../../../servers/serve.ts';

const LIMITS = { head: 2_000, stall: 60, whole: 2_000 };
const MINUTE = 60_000;

const otter = makeActor('GlassOtter');
const moth = makeActor('QuietMoth');

let made: TestEngine;
let proxy: FaultProxy;
let file: { body: unknown };
let id: string;

/** A feed that was synced once, whose file has changed since. */
beforeEach(async () => {
  file = { body: makeStixBundle([otter]) };
  const server = await started(serve(() => jsonReply(file.body)));
  proxy = await started(startFaultProxy(server.origin));
  made = await makeEngine({ limits: LIMITS });
  id = await addTestFeed(made, 'url', { url: `${proxy.origin}/ours.json` });
  await runAll(made);
  file.body = makeStixBundle([otter, moth]);
});

async function syncAgain(): Promise<void> {
  await made.engine.syncNow(id);
  await made.engine.idle();
}

const fault = (status: number, headers: Record<string, string> = {}): Fault => ({
  kind: 'status',
  status,
  headers,
});
const goes = (code: string) => ({ state: 'failed', code, isKept: true });

describe('a file', () => {
  test.each<[string, Fault, string]>([
    ['cut', { kind: 'cut', after: 100 }, 'unreachable'],
    ['a slow drip', { kind: 'drip', bytes: 50, pause: 500 }, 'timed-out'],
    ['401', fault(401), 'login-refused'],
    ['403', fault(403), 'not-allowed'],
    ['404', fault(404), 'not-there'],
    ['406', fault(406), 'not-understood'],
    ['416', fault(416), 'not-understood'],
    ['429', fault(429), 'too-often'],
    ['500', fault(500), 'server-failed'],
    [
      'a page of the web',
      { kind: 'status', status: 200, body: '<!doctype html><title>Log in</title>' },
      'unknown-format',
    ],
    ['truncated JSON', { kind: 'truncated', after: 100 }, 'not-json'],
    ['invalid UTF-8', { kind: 'invalid-utf8' }, 'not-text'],
    ['nothing', { kind: 'truncated', after: 0 }, 'empty'],
    ['a redirect', { kind: 'redirect', to: 'http://localhost:1/' }, 'redirected-away'],
    ['a gzip bomb', { kind: 'gzip-bomb', bytes: 5_000_000 }, 'too-large'],
  ])(
    '%s: the old intel stays, the reason is told, and the next sync is as if nothing had been',
    async (_what, bad, code) => {
      proxy.set(bad);
      await syncAgain();
      expect(await stateIn(made, id)).toMatchObject(goes(code));
      expect(await namesIn(made.store)).toEqual(['GlassOtter']);

      proxy.set(undefined);
      await syncAgain();
      expect(await stateIn(made, id)).toEqual({ state: 'ready' });
      expect(await namesIn(made.store)).toEqual(['GlassOtter', 'QuietMoth']);
      expect(await leftIn(made.store)).toEqual({ rows: 0, bodies: 0 });
    },
  );

  test('a wrong content type does no harm, nor does packing', async () => {
    for (const bad of [{ kind: 'content-type', type: 'text/html' }, { kind: 'gzip' }] as const) {
      proxy.set(bad);
      await syncAgain();
      expect(await stateIn(made, id)).toEqual({ state: 'ready' });
    }
    expect(await namesIn(made.store)).toEqual(['GlassOtter', 'QuietMoth']);
  });

  test('a line that breaks once is nothing to talk about', async () => {
    proxy.set({ kind: 'cut', after: 100 }, 1);
    await syncAgain();
    expect(await stateIn(made, id)).toEqual({ state: 'ready' });
  });

  test('a server that has lost everything takes nothing from us', async () => {
    file.body = makeStixBundle([]);
    await syncAgain();
    expect(await stateIn(made, id)).toMatchObject(goes('nothing-usable'));
    expect(await namesIn(made.store)).toEqual(['GlassOtter']);
  });
});

describe('trying again', () => {
  const next = async (): Promise<number | undefined> => (await runOf(made.store, id)).failure?.nextTry;

  test('takes longer each time, and ends for a sync by hand', async () => {
    proxy.set(fault(500));
    const waits: (number | undefined)[] = [];
    await made.engine.syncNow(id);
    for (let count = 0; count < 7; count += 1) {
      await made.engine.idle();
      const at = await next();
      waits.push(at === undefined ? undefined : (at - made.world.now) / MINUTE);
      made.world.now = at ?? made.world.now;
      await made.engine.wake();
    }
    expect(waits).toEqual([1, 4, 16, 64, 256, undefined, undefined]);
  });

  test('waits as long as the server wants', async () => {
    proxy.set(fault(429, { 'retry-after': '600' }));
    await syncAgain();
    expect(await next()).toBe(made.world.now + 10 * MINUTE);
    expect(made.world.alarm).toBe(made.world.now + 10 * MINUTE);
  });

  test('goes on by itself when it is time', async () => {
    proxy.set(fault(503), 1);
    await syncAgain();
    expect(await stateIn(made, id)).toMatchObject(goes('server-failed'));
    made.world.now += 2 * MINUTE;
    await runAll(made);
    expect(await stateIn(made, id)).toEqual({ state: 'ready' });
  });

  test('waits for the user where a login was refused', async () => {
    proxy.set(fault(401));
    await syncAgain();
    expect(await next()).toBeUndefined();
    expect(made.world.alarm).toBeUndefined();
  });
});

describe('pages of a collection', () => {
  test('that repeat for ever end', async () => {
    const server = await startTaxii();
    const pages = await started(startFaultProxy(server.origin));
    pages.set({ kind: 'same-page' });
    const feed = await addTestFeed(made, 'taxii', { ...taxiiConfig(server), root: `${pages.origin}/api1/` });
    await runAll(made);
    expect(await stateIn(made, feed)).toMatchObject({ state: 'failed', code: 'endless', isKept: false });
  });

  test('that come after a failure are not fetched twice', async () => {
    const server = await startTaxii();
    const pages = await started(startFaultProxy(server.origin));
    const feed = await addTestFeed(made, 'taxii', { ...taxiiConfig(server), root: `${pages.origin}/api1/` });
    let count = 0;
    made.store.bodies.hook('creating', () => {
      if (++count === 2) pages.set(fault(500), 1);
    });
    await runAll(made);
    expect(await stateIn(made, feed)).toMatchObject({ state: 'failed', code: 'server-failed' });
    const asked = pages.asked.length;
    made.world.now += 2 * MINUTE;
    await runAll(made);
    expect(await namesIn(made.store)).toEqual([...herons(12), 'GlassOtter'].sort());
    expect(pages.asked.length - asked).toBeLessThan(asked);
  });
});

describe('circumstances', () => {
  test('"no network" ends what is under way, and nothing begins', async () => {
    proxy.set({ kind: 'drip', bytes: 20, pause: 20 });
    await made.engine.syncNow(id);
    made.world.isOffline = true;
    await made.engine.wake();
    await made.engine.idle();
    const asked = proxy.asked.length;
    await made.engine.syncNow(id);
    await made.engine.idle();
    expect(proxy.asked.length).toBe(asked);
    expect(made.world.alarm).toBeUndefined();
    proxy.set(undefined);
    made.world.isOffline = false;
    await runAll(made);
    expect(await namesIn(made.store)).toEqual(['GlassOtter', 'QuietMoth']);
  });

  test('without the permission nothing is asked; once it is there, it goes on', async () => {
    made.world.isPermitted = false;
    const asked = proxy.asked.length;
    await syncAgain();
    expect(await stateIn(made, id)).toMatchObject(goes('no-permission'));
    expect(proxy.asked.length).toBe(asked);
    made.world.isPermitted = true;
    await made.engine.permitted();
    await made.engine.idle();
    expect(await stateIn(made, id)).toEqual({ state: 'ready' });
  });

  test('a set-up whose login is still to come asks nothing', async () => {
    await made.store.feeds
      .where('id')
      .equals(id)
      .modify((feed) => {
        if (feed.remote) feed.remote.login = 'bearer';
      });
    const asked = proxy.asked.length;
    await syncAgain();
    expect(await stateIn(made, id)).toMatchObject(goes('login-refused'));
    expect(proxy.asked.length).toBe(asked);
  });
});

describe('the store', () => {
  const full = (): never => {
    throw new DOMException('no room', 'QuotaExceededError');
  };

  test('full: the old intel stays, what was written goes, and it is told', async () => {
    made.store.entities.hook('creating', full);
    await syncAgain();
    made.store.entities.hook('creating').unsubscribe(full);
    expect(await stateIn(made, id)).toMatchObject(goes('store-full'));
    expect(await namesIn(made.store)).toEqual(['GlassOtter']);
    expect(await leftIn(made.store)).toEqual({ rows: 0, bodies: 0 });
    await syncAgain();
    expect(await namesIn(made.store)).toEqual(['GlassOtter', 'QuietMoth']);
  });

  test('full between the swap and the compile: it is told, the old lexicon answers, and the next sync makes it good', async () => {
    const failure = async () => made.engine.withUntold(await runOf(made.store, id)).failure?.code;
    const before = await lexiconInfo(made.store);
    made.store.lexicon.hook('updating', full);
    await syncAgain();
    expect(await failure()).toBe('store-full');
    expect(await namesIn(made.store)).toEqual(['GlassOtter', 'QuietMoth']);
    expect(await lexiconInfo(made.store)).toEqual(before);
    await syncAgain();
    expect(await failure()).toBe('store-full');
    made.store.lexicon.hook('updating').unsubscribe(full);
    await syncAgain();
    expect(await failure()).toBeUndefined();
    expect(await lexiconInfo(made.store)).toMatchObject({ entities: 2 });
  });

  test('broken: it is told, and not tried again and again', async () => {
    const broken = (): never => {
      throw new DOMException('the database is damaged', 'UnknownError');
    };
    await made.engine.idle();
    made.store.runs.hook('updating', broken);
    made.store.runs.hook('creating', broken);
    await made.engine.syncNow(id).catch(() => undefined);
    await made.engine.idle();
    expect(await namesIn(made.store)).toEqual(['GlassOtter']);
  });
});
