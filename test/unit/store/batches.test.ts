// Rows of a sync beside the valid ones, and in their place.
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Entity } from '../../../lib/intel/entity.ts';
import { adopt, storeRows } from '../../../lib/store/batches.ts';
import { removeFeed, restoreFeed, setFeedTlp } from '../../../lib/store/feeds.ts';
import { entitiesByLink, entitiesByPk, feedList, rowsByPk } from '../../../lib/store/read.ts';
import { addRemote } from '../../../lib/store/remote-feeds.ts';
import { saveStep, startRun, SupersededError } from '../../../lib/store/runs.ts';
import type { Store } from '../../../lib/store/schema.ts';
import type { Batch, CurrentRun } from '../../../lib/store/sync-rows.ts';
import { sweep } from '../../../lib/store/sweep.ts';
import { makeCompileQueue } from '../../../lib/sync/compile-queue.ts';
import { makeEntity } from '../../make/entity.ts';
import { makeIntake } from '../../make/intake.ts';
import { makeStore } from '../../make/store.ts';

const CONFIG = { url: 'https://intel.example/a.json' };
const heron = makeEntity({ id: 'stix:heron', name: 'Paper Heron', links: ['stix:heron'], tlp: 'GREEN' });
const newHeron: Entity = { ...heron, description: { en: 'new' } };
const otter = makeEntity({ id: 'stix:otter', name: 'Glass Otter', links: ['stix:otter'], tlp: 'GREEN' });

let store: Store;
let id: string;
beforeEach(async () => {
  store = await makeStore();
  const setup = { kind: 'url', config: CONFIG, schedule: 'by-hand', isPaused: false } as const;
  const feed = {
    setup,
    login: { kind: 'none' },
    loginKind: 'none',
    defaultTlp: 'GREEN',
    title: 'a',
    isWanted: true,
  } as const;
  id = await addRemote(store, feed);
});

type Written = Extract<CurrentRun, { step: 'store' }> & { batch: Batch };

async function write(entities: Entity[]): Promise<Written> {
  const { no } = await startRun(store, id, CONFIG, (_, number) => ({
    ...{ step: 'store', no: number, version: '1', isFull: true, seq: 0, done: 0, memory: null },
  }));
  const batch = { rows: `${id}#${no}`, defaultTlp: 'GREEN', stored: 0 } as const;
  const current: Written = {
    step: 'store',
    no,
    version: '1',
    isFull: true,
    seq: 0,
    done: 0,
    memory: null,
    batch,
  };
  return storeRows(store, id, current, makeIntake({ entities }));
}

const adoptIt = ({ no, batch }: Written, entities: Entity[]): Promise<boolean> => {
  const intake = makeIntake({ entities });
  const none = { added: 0, removed: 0, changed: 0 };
  const change = { at: 5, entities: none, names: none, counts: intake.counts };
  return adopt(store, id, { no, memory: 1, kept: [], at: 5 }, { batch, intake, change });
};

const sync = async (...entities: Entity[]): Promise<boolean> => adoptIt(await write(entities), entities);

const compile = (): Promise<void> =>
  makeCompileQueue(store, () => Promise.resolve(), new AbortController().signal).run();

const pause = (): Promise<void> => Promise.resolve();

test('what is written is seen by nobody until it is adopted', async () => {
  const written = await write([heron]);
  expect(written.batch.stored).toBe(1);
  expect(await entitiesByLink(store, ['stix:heron'])).toEqual([]);
  expect(await adoptIt(written, [heron])).toBe(true);
  expect(await entitiesByLink(store, ['stix:heron'])).toMatchObject([heron]);
  expect((await feedList(store))[0]).toMatchObject({ id, state: 'ready', importedAt: 5 });
});

test('until the lexicon is compiled anew, what it knows stands for what has come in its place', async () => {
  await sync(heron, otter);
  await compile();
  await sweep(store, pause);
  const [heronPk = -1, otterPk = -1] = (await store.entities.toArray()).map(({ pk }) => pk);

  await sync(newHeron);
  const rows = await rowsByPk(store, [heronPk, otterPk]);
  expect([...rows.keys()]).toEqual([heronPk]);
  expect(rows.get(heronPk)).toMatchObject({ description: { en: 'new' } });
  await sweep(store, pause);
  expect(await store.entities.count()).toBe(3);

  await compile();
  await sweep(store, pause);
  expect(await store.entities.count()).toBe(1);
  expect(await entitiesByPk(store, [heronPk, otterPk])).toEqual([]);
  expect(await entitiesByLink(store, ['stix:heron'])).toMatchObject([newHeron]);
});

test('with another TLP than the feed has by now it is not adopted', async () => {
  const written = await write([heron]);
  await setFeedTlp(store, id, 'RED');
  expect(await adoptIt(written, [heron])).toBe(false);
  expect(await entitiesByLink(store, ['stix:heron'])).toEqual([]);
});

test('a run that is not under way any more writes nothing', async () => {
  const written = await write([heron]);
  await removeFeed(store, id);
  await expect(adoptIt(written, [heron])).rejects.toBeInstanceOf(SupersededError);
  await expect(saveStep(store, id, written)).rejects.toBeInstanceOf(SupersededError);
  await expect(storeRows(store, id, written, makeIntake({ entities: [otter] }))).rejects.toThrow(
    SupersededError,
  );
  await sweep(store, pause);
  expect(await store.entities.count()).toBe(0);
  await restoreFeed(store, id);
  expect((await feedList(store))[0]).toMatchObject({ state: 'new' });
});

test('of a paused feed, or one that is set up otherwise by now, none begins', async () => {
  const begin = (): never => {
    throw new Error('begun');
  };
  await expect(startRun(store, id, { url: 'https://other.example/' }, begin)).rejects.toThrow(
    SupersededError,
  );
  await store.feeds
    .where('id')
    .equals(id)
    .modify((feed) => {
      if (feed.remote) feed.remote.isPaused = true;
    });
  await expect(startRun(store, id, CONFIG, begin)).rejects.toThrow(SupersededError);
});
