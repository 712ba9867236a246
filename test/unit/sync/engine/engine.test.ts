import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { findMentions } from '../../../../lib/match/find.ts';
import { makeLexiconHolder } from '../../../../lib/reading/lexicon-holder.ts';
import { removeFeed, restoreFeed, setFeedTlp } from '../../../../lib/store/feeds.ts';
import { changesOf } from '../../../../lib/store/read.ts';
import { changeRemote } from '../../../../lib/store/remote-feeds.ts';
import { runOf } from '../../../../lib/store/runs.ts';
import { addTestFeed, leftIn, logOf, makeEngine, namesIn, runAll, stateIn } from '../../../make/engine.ts';
import { started } from '../../../make/started.ts';
import { makeStixBundle, type StixObject } from '../../../make/stix.ts';
import { herons, makeActor, startTaxii, taxiiConfig } from '../../../make/taxii.ts';
import { startFaultProxy } from '../../../servers/fault-proxy.ts';
import { jsonReply, serve } from '../../../servers/serve.ts';

/** The same object for the same name. */
const actors = new Map<string, StixObject>();
const actorOf = (name: string): StixObject => {
  const actor = actors.get(name) ?? makeActor(name);
  actors.set(name, actor);
  return actor;
};
const bundleOf = (...names: string[]) => makeStixBundle(names.map(actorOf));

/** A file at an address, with what it holds now. */
async function startFile(...names: string[]) {
  const file = { bundle: bundleOf(...names) as unknown };
  const server = await started(serve(() => jsonReply(file.bundle)));
  const proxy = await started(startFaultProxy(server.origin));
  return { file, server, proxy, config: { url: `${proxy.origin}/ours.json` } };
}

test('a file at an address becomes a feed, and its names are found', async () => {
  const { config } = await startFile('GlassOtter', 'QuietMoth');
  const test = await makeEngine();
  const id = await addTestFeed(test, 'url', config);
  expect(await stateIn(test, id)).toEqual({ state: 'waiting', for: 'turn' });

  await runAll(test);

  expect(await stateIn(test, id)).toEqual({ state: 'ready' });
  const lexicon = await makeLexiconHolder(test.store).current();
  expect(lexicon && findMentions(lexicon, 'GlassOtter and QuietMoth')).toHaveLength(6);
  expect(await test.store.feeds.get(id)).toMatchObject({
    format: 'stix',
    state: 'ready',
    defaultTlp: 'GREEN',
  });
  expect(await leftIn(test.store)).toEqual({ rows: 0, bodies: 0 });
});

test('what a sync has changed is told; one that changes nothing compiles nothing', async () => {
  const { file, config } = await startFile('GlassOtter', 'QuietMoth');
  const test = await makeEngine();
  const id = await addTestFeed(test, 'url', config);
  await runAll(test);
  expect(test.world.published).toHaveLength(1);

  await test.engine.syncNow(id);
  await test.engine.idle();
  expect(test.world.published).toHaveLength(1);
  expect(await leftIn(test.store)).toEqual({ rows: 0, bodies: 0 });

  file.bundle = bundleOf('GlassOtter', 'SlowCrane', 'PaperHeron');
  test.world.now += 1_000;
  await test.engine.syncNow();
  await test.engine.idle();
  expect(test.world.published).toHaveLength(2);
  const [last, first, ...others] = await changesOf(test.store, id);
  expect(last).toMatchObject({
    entities: { added: 2, removed: 1, changed: 0 },
    names: { added: 2, removed: 1 },
  });
  expect(first).toMatchObject({ entities: { added: 2, removed: 0, changed: 0 } });
  expect(others).toEqual([]);
  expect(await namesIn(test.store)).toEqual(['GlassOtter', 'PaperHeron', 'SlowCrane']);
  expect(await leftIn(test.store)).toEqual({ rows: 0, bodies: 0 });
});

test('the last ten changes are kept', async () => {
  const { file, config } = await startFile('A1');
  const test = await makeEngine();
  const id = await addTestFeed(test, 'url', config);
  for (let count = 0; count < 12; count += 1) {
    file.bundle = bundleOf(`Otter ${count}`);
    await test.engine.syncNow(id);
    await test.engine.idle();
  }
  expect(await changesOf(test.store, id)).toHaveLength(10);
});

test('304: nothing is fetched, nothing is changed', async () => {
  const { proxy, server, config } = await startFile('GlassOtter');
  proxy.validators = true;
  const test = await makeEngine();
  const id = await addTestFeed(test, 'url', config);
  await runAll(test);
  test.world.now += 1_000;
  await test.engine.syncNow(id);
  await test.engine.idle();
  expect((await logOf(test.net)).map(({ status }) => status)).toEqual([304, 200]);
  expect(await runOf(test.store, id)).toMatchObject({ lastSync: test.world.now });
  expect(server.asked).toHaveLength(2);
});

test('a collection is fetched page by page, then what was added', async () => {
  const server = await startTaxii();
  const test = await makeEngine();
  const id = await addTestFeed(test, 'taxii', taxiiConfig(server));
  await runAll(test);
  expect(await namesIn(test.store)).toEqual(herons(12));
  const asked = server.asked.length;

  server.add(makeActor('Late Crane'), '2026-03-01T00:00:00.000Z');
  await test.engine.syncNow(id);
  await test.engine.idle();
  expect(await namesIn(test.store)).toEqual([...herons(12), 'Late Crane'].sort());
  expect(server.asked.length).toBe(asked + 1);
  expect((await changesOf(test.store, id))[0]).toMatchObject({
    entities: { added: 1, removed: 0, changed: 0 },
  });
});

test('many feeds at once: two at a time, one lexicon', async () => {
  let running = 0;
  let most = 0;
  const server = await started(
    serve(async ({ url }) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running -= 1;
      return jsonReply(bundleOf(`Otter ${url.pathname.slice(1)}`));
    }),
  );
  const test = await makeEngine();
  for (let count = 0; count < 5; count += 1)
    await addTestFeed(test, 'url', { url: `${server.origin}/${count}` });
  await runAll(test);
  expect(await namesIn(test.store)).toHaveLength(5);
  expect(most).toBe(2);
  expect(test.world.published).toEqual([5]);
});

test('asked twice, synced once', async () => {
  const { server, config } = await startFile('GlassOtter');
  const test = await makeEngine();
  const id = await addTestFeed(test, 'url', config);
  await Promise.all([test.engine.syncNow(id), test.engine.syncNow(id), test.engine.wake()]);
  await test.engine.idle();
  expect(server.asked).toHaveLength(1);
});

test('removed in the middle: nothing of it comes, and it can be restored', async () => {
  const { proxy, config } = await startFile('GlassOtter');
  proxy.set({ kind: 'drip', bytes: 50, pause: 20 });
  const test = await makeEngine();
  const id = await addTestFeed(test, 'url', config);
  await test.engine.wake();
  await removeFeed(test.store, id);
  await test.engine.interrupt(id);
  await test.engine.idle();
  expect(await namesIn(test.store)).toEqual([]);
  expect(await stateIn(test, id)).toEqual({ state: 'never-synced' });

  proxy.set(undefined);
  await restoreFeed(test.store, id);
  await test.engine.syncNow(id);
  await test.engine.idle();
  expect(await namesIn(test.store)).toEqual(['GlassOtter']);
});

test('paused in the middle: it goes on where it was', async () => {
  const server = await startTaxii();
  const proxy = await started(startFaultProxy(server.origin));
  proxy.set({ kind: 'drip', bytes: 400, pause: 10 });
  const test = await makeEngine();
  const config = { ...taxiiConfig(server), root: `${proxy.origin}/api1/` };
  const id = await addTestFeed(test, 'taxii', config);
  await test.engine.wake();
  await changeRemote(test.store, id, { isPaused: true });
  await test.engine.interrupt(id);
  await test.engine.idle();
  expect(await stateIn(test, id)).toEqual({ state: 'paused' });
  proxy.set(undefined);
  await changeRemote(test.store, id, { isPaused: false });
  await runAll(test);
  expect(await namesIn(test.store)).toEqual(herons(12));
});

test('another TLP in the middle: the rows that come carry it', async () => {
  const { config } = await startFile('GlassOtter');
  const test = await makeEngine();
  const id = await addTestFeed(test, 'url', config, { defaultTlp: 'GREEN' });
  let isChanged = false;
  test.store.assertions.hook('creating', () => undefined);
  test.store.entities.hook('creating', function () {
    if (isChanged) return;
    isChanged = true;
    this.onsuccess = () => void setTimeout(() => void setFeedTlp(test.store, id, 'RED'), 0);
  });
  await runAll(test);
  await runAll(test);
  const rows = await test.store.entities.toArray();
  expect(rows.map(({ tlp }) => tlp)).toEqual(['RED']);
});

test('well-known public intel is CLEAR where the user leaves it to us, everything else is not', async () => {
  const galaxy = {
    type: 'threat-actor',
    name: 'Threat Actor',
    uuid: '7cdff317-a673-4474-84ec-4f1754947823',
    version: 1,
    source: 'MISP Project',
    authors: [],
    values: [{ value: 'GlassOtter', uuid: '5b4ee3ea-eee3-4c8e-8323-85ae32658754' }],
  };
  const file = await startFile('QuietMoth');
  const server = await started(serve(() => jsonReply(galaxy)));
  const test = await makeEngine();
  const options = { defaultTlp: 'AMBER+STRICT', isTlpAuto: true } as const;
  await addTestFeed(test, 'url', { url: `${server.origin}/threat-actor.json` }, options);
  await addTestFeed(test, 'url', file.config, options);
  await runAll(test);
  const rows = await test.store.entities.toArray();
  expect(new Map(rows.map(({ name, tlp }) => [name, tlp]))).toEqual(
    new Map([
      ['GlassOtter', 'CLEAR'],
      ['QuietMoth', 'AMBER+STRICT'],
    ]),
  );
});
