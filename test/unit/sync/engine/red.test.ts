// TLP:RED allowed, and no longer allowed: it holds from the next sync, whether or not the source has changed.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { addTestFeed, logOf, makeEngine, namesIn, type TestEngine } from '../../../make/engine.ts';
import { started } from '../../../make/started.ts';
import { makeStixBundle } from '../../../make/stix.ts';
import { makeActor, startTaxii, taxiiConfig } from '../../../make/taxii.ts';
import { startFaultProxy } from '../../../servers/fault-proxy.ts';
import { jsonReply, serve } from '../../../servers/serve.ts';

const RED = 'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed';
const makeRed = (name: string) => ({ ...makeActor(name), object_marking_refs: [RED] });

interface RedEngine extends TestEngine {
  /** Sets the switch, and syncs. */
  sync: (allowsRed: boolean) => Promise<string[]>;
}

async function makeRedEngine(): Promise<RedEngine> {
  let isAllowed = false;
  const test = await makeEngine({ tools: { allowsRed: () => Promise.resolve(isAllowed) } });
  const sync = async (allowsRed: boolean): Promise<string[]> => {
    isAllowed = allowsRed;
    await test.engine.syncNow();
    await test.engine.idle();
    return namesIn(test.store);
  };
  return { ...test, sync };
}

/** A file that its server knows the version of. */
async function startFile(...objects: ReturnType<typeof makeActor>[]) {
  const bundle = makeStixBundle(objects);
  const server = await started(serve(() => jsonReply(bundle)));
  const proxy = await started(startFaultProxy(server.origin));
  proxy.validators = true;
  return { url: `${proxy.origin}/ours.json` };
}

test('a file that has not changed', async () => {
  const test = await makeRedEngine();
  await addTestFeed(test, 'url', await startFile(makeActor('GlassOtter'), makeRed('RedOtter')));
  expect(await test.sync(false)).toEqual(['GlassOtter']);
  expect(await test.sync(true)).toEqual(['GlassOtter', 'RedOtter']);
  expect(await test.sync(true)).toEqual(['GlassOtter', 'RedOtter']);
  expect(await test.sync(false)).toEqual(['GlassOtter']);
  expect(await test.sync(false)).toEqual(['GlassOtter']);
  expect((await logOf(test.net)).map(({ status }) => status)).toEqual([304, 200, 304, 200, 200]);
});

test('a collection to which nothing was added', async () => {
  const server = await startTaxii();
  server.add(makeRed('RedOtter'), '2024-08-27T10:00:00.000Z');
  const test = await makeRedEngine();
  await addTestFeed(test, 'taxii', taxiiConfig(server));
  const names = await test.sync(false);
  expect(names).not.toContain('RedOtter');
  expect(await test.sync(true)).toEqual([...names, 'RedOtter'].sort());
  expect(await test.sync(false)).toEqual(names);
});

test('where all of a feed is TLP:RED, all of it goes', async () => {
  const test = await makeRedEngine();
  const id = await addTestFeed(test, 'url', await startFile(makeRed('RedOtter')));
  expect(await test.sync(true)).toEqual(['RedOtter']);
  expect(await test.sync(false)).toEqual([]);
  expect((await test.store.feeds.get(id))?.counts).toMatchObject({ entities: 0, refused: 1 });
});
