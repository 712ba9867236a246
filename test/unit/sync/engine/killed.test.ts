// The background dies after each single write to the store, is started again, and ends up with the same cache as one that lives.
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { RemoteKind } from '../../../../lib/intel/sync.ts';
import { openStore } from '../../../../lib/store/open.ts';
import type { Store } from '../../../../lib/store/schema.ts';
import { addTestFeed, cacheIn, leftIn, makeEngine, runAll, type TestEngine } from '../../../make/engine.ts';
import { openKillable } from '../../../make/killable.ts';
import { started } from '../../../make/started.ts';
import { makeStixBundle, makeStixRelation } from '../../../make/stix.ts';
import { makeActor, startTaxii, taxiiConfig } from '../../../make/taxii.ts';
import { startFaultProxy } from '../../../servers/fault-proxy.ts';
import { jsonReply, serve } from '../../../servers/serve.ts';

const ID = 'remote:the-one';

// What dies says so on the console; here it is meant to.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));

/** The feed with the same id in each store, so that caches can be compared. */
async function addTheOne(store: Store, kind: RemoteKind, config: unknown): Promise<void> {
  const id = await addTestFeed({ store }, kind, config);
  const [feed, run] = [await store.feeds.get(id), await store.runs.get(id)];
  if (feed === undefined || run === undefined) throw new Error('no feed');
  await store.feeds.delete(id);
  await store.runs.delete(id);
  await store.feeds.put({ ...feed, id: ID });
  await store.runs.put({ ...run, feed: ID });
}

let count = 0;

/** A store with the feed in it, closed. `before` brings it to where the test begins. */
async function prepare(
  kind: RemoteKind,
  config: unknown,
  before: (test: TestEngine) => Promise<void>,
): Promise<string> {
  const name = `killed-${(count += 1)}`;
  const store = await openStore(name);
  await addTheOne(store, kind, config);
  await before(await makeEngine({ store }));
  store.close();
  return name;
}

/** One life. Undefined where it was killed, else what it has left. */
async function live(name: string, after?: number): Promise<{ cache: unknown; writes: number } | undefined> {
  const { store, writes, isKilled } = await openKillable(name, after);
  const test = await makeEngine({ store });
  await test.engine.takeUp();
  await test.engine.idle();
  await test.engine.stop();
  const left = isKilled() ? undefined : { cache: await cacheIn(store), writes: writes() };
  store.close();
  return left;
}

interface Story {
  kind: RemoteKind;
  config: unknown;
  before?: (test: TestEngine) => Promise<void>;
}

async function expectTheSame({ kind, config, before = () => Promise.resolve() }: Story): Promise<void> {
  const undisturbed = await live(await prepare(kind, config, before));
  if (undisturbed === undefined) throw new Error('killed by nobody');
  expect(undisturbed.writes).toBeGreaterThan(5);
  for (let after = 0; after < undisturbed.writes; after += 1) {
    const name = await prepare(kind, config, before);
    expect(await live(name, after)).toBeUndefined();
    const revived = await live(name);
    expect(revived?.cache, `killed after ${after} writes`).toEqual(undisturbed.cache);
    const store = await openStore(name);
    expect(await leftIn(store), `killed after ${after} writes`).toEqual({ rows: 0, bodies: 0 });
    store.close();
  }
}

test('a file of several pieces', async () => {
  const actors = Array.from({ length: 1_050 }, (_, index) => makeActor(`Otter ${index}`));
  const relations = actors.slice(1).map((actor) => makeStixRelation(actor, 'related-to', actors[0] ?? actor));
  const text = JSON.stringify(
    makeStixBundle([...actors, ...relations, { type: 'note', text: 'x'.repeat(1_500_000) }]),
  );
  const server = await started(
    serve(() => ({ status: 200, headers: { 'content-type': 'application/json' }, body: text })),
  );
  const proxy = await started(startFaultProxy(server.origin));
  proxy.ranges = true;
  proxy.validators = true;
  await expectTheSame({ kind: 'url', config: { url: `${proxy.origin}/ours.json` } });
}, 240_000);

test('all of a collection', async () => {
  const server = await startTaxii();
  await expectTheSame({ kind: 'taxii', config: taxiiConfig(server) });
});

test('what was added to a collection', async () => {
  const server = await startTaxii();
  const late = makeActor('Late Crane');
  const before = async (test: TestEngine): Promise<void> => {
    server.remove(late.id);
    await runAll(test);
    server.add(late, '2026-03-01T00:00:00.000Z');
    await test.store.runs.update(ID, { wanted: 'by-hand' });
  };
  await expectTheSame({ kind: 'taxii', config: taxiiConfig(server), before });
});

test('a file in place of an older one', async () => {
  let names = ['Old Heron', 'Same Heron'];
  const actors = new Map(['Old Heron', 'Same Heron', 'New Heron'].map((name) => [name, makeActor(name)]));
  const server = await started(serve(() => jsonReply(makeStixBundle(names.map((name) => actors.get(name))))));
  const before = async (test: TestEngine): Promise<void> => {
    names = ['Old Heron', 'Same Heron'];
    await runAll(test);
    names = ['Same Heron', 'New Heron'];
    await test.store.runs.update(ID, { wanted: 'by-hand' });
  };
  await expectTheSame({ kind: 'url', config: { url: `${server.origin}/ours.json` }, before });
});
