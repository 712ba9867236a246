import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { producerList, readProducerOrder, writeProducerOrder } from '../../../lib/store/producers.ts';
import { removeFeed } from '../../../lib/store/feeds.ts';
import { makeEntity } from '../../make/entity.ts';
import { addFeed, makeStore } from '../../make/store.ts';

test('producers of ready feeds are listed as the user has put them', async () => {
  const store = await makeStore();
  const by = (producer: string) => makeEntity({ producer });
  await addFeed(store, 'a', { entities: [by('One Lab'), by('Two Lab'), by('Two Lab')] });
  await addFeed(store, 'b', { entities: [by('Gone Lab')] });
  await removeFeed(store, 'b');
  expect(await producerList(store)).toEqual([
    { name: 'Two Lab', entities: 2 },
    { name: 'One Lab', entities: 1 },
  ]);
  await writeProducerOrder(store, ['One Lab']);
  expect(await readProducerOrder(store)).toEqual(['One Lab']);
  expect((await producerList(store)).map(({ name }) => name)).toEqual(['One Lab', 'Two Lab']);
});

test('under a ceiling, what is above it is not counted, and who has nothing else is not named', async () => {
  const store = await makeStore();
  const entities = [
    makeEntity({ producer: 'Open Lab', tlp: 'CLEAR' }),
    makeEntity({ producer: 'Open Lab', tlp: 'AMBER' }),
    makeEntity({ producer: 'Closed Lab', tlp: 'AMBER' }),
  ];
  await addFeed(store, 'a', { entities });
  expect(await producerList(store, 'GREEN')).toEqual([{ name: 'Open Lab', entities: 1 }]);
  expect(await producerList(store)).toHaveLength(2);
});
