import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { findMentions } from '../../../lib/match/find.ts';
import { makeLexiconHolder } from '../../../lib/reading/lexicon-holder.ts';
import { generation } from '../../../lib/store/feeds.ts';
import { lexiconInfo } from '../../../lib/store/lexicon.ts';
import type { Store } from '../../../lib/store/schema.ts';
import { makeCompileQueue } from '../../../lib/sync/compile-queue.ts';
import { makeEntity } from '../../make/entity.ts';
import { addFeed, makeStore } from '../../make/store.ts';

const addActor = (store: Store, name: string): Promise<void> =>
  addFeed(store, name, { entities: [makeEntity({ name })] });

const forever = new AbortController().signal;
const count = async (store: Store, text: string): Promise<number> => {
  const lexicon = await makeLexiconHolder(store).current();
  return lexicon ? findMentions(lexicon, text).length / 3 : -1;
};

test('an empty store gets an empty lexicon; each change of feeds one new one', async () => {
  const store = await makeStore();
  const published = vi.fn<(version: number) => Promise<void>>().mockResolvedValue();
  const queue = makeCompileQueue(store, published, forever);
  expect(await count(store, 'GlassOtter')).toBe(-1);
  await queue.run();
  expect(await count(store, 'GlassOtter')).toBe(0);
  await addActor(store, 'GlassOtter');
  await queue.run();
  await queue.run();
  expect(await count(store, 'GlassOtter')).toBe(1);
  expect(published.mock.calls).toEqual([[0], [1]]);
  expect(await lexiconInfo(store)).toMatchObject({ version: 1, entities: 1, names: 1, feeds: 1 });
});

test('what changes while a lexicon is compiled is in the next, and its caller waits for that', async () => {
  const store = await makeStore();
  await addActor(store, 'GlassOtter');
  const versions: number[] = [];
  let late: Promise<void> | undefined;
  const queue = makeCompileQueue(
    store,
    async (version) => {
      versions.push(version);
      if (versions.length > 1) return;
      await addActor(store, 'QuietMoth');
      late = queue.run();
    },
    forever,
  );
  await queue.run();
  await late;
  expect(versions).toEqual([1, 2]);
  expect(await count(store, 'GlassOtter QuietMoth')).toBe(2);
  expect(queue.isRunning()).toBe(false);
});

test('a compile that was killed is caught up by the next queue; the old lexicon answers until then', async () => {
  const store = await makeStore();
  await addActor(store, 'GlassOtter');
  await makeCompileQueue(store, () => Promise.resolve(), forever).run();
  await addActor(store, 'QuietMoth');
  const killed = makeCompileQueue(store, () => Promise.resolve(), AbortSignal.abort());
  await expect(killed.run()).rejects.toThrow();
  expect(await count(store, 'GlassOtter QuietMoth')).toBe(1);

  await makeCompileQueue(store, () => Promise.resolve(), forever).run();
  expect(await count(store, 'GlassOtter QuietMoth')).toBe(2);
  expect((await lexiconInfo(store))?.version).toBe(await generation(store));
});
