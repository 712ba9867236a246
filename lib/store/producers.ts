// Who says things, and the user's order of them. In the store, not in the settings: names of private sources are no page's business.
import { isUpTo, type Tlp } from '../intel/tlp.ts';
import { inProducerOrder, MAX_PRODUCERS, type ProducerInfo } from '../intel/producers.ts';
import { entityChunks } from './entities.ts';
import { readyFeeds } from './feeds.ts';
import type { Store } from './schema.ts';

/** Empty until the user has set one. */
export async function readProducerOrder(store: Store): Promise<string[]> {
  const row = await store.meta.get('producers');
  return row?.key === 'producers' ? row.value : [];
}

export async function writeProducerOrder(store: Store, order: readonly string[]): Promise<void> {
  await store.meta.put({ key: 'producers', value: order.slice(0, MAX_PRODUCERS) });
}

/**
 * Those of ready feeds, in the user's order, with what they have up to `ceiling`. The user's own names have no producer. Reads every
 * entity.
 */
export async function producerList(store: Store, ceiling?: Tlp): Promise<ProducerInfo[]> {
  const feeds = await readyFeeds(store);
  const counts = new Map<string, number>();
  for await (const rows of entityChunks(store))
    for (const { producer, feed, tlp } of rows)
      if (producer !== '' && feeds.has(feed) && isUpTo(tlp, ceiling))
        counts.set(producer, (counts.get(producer) ?? 0) + 1);
  const all = [...counts].map(([name, entities]) => ({ name, entities }));
  return inProducerOrder(all, await readProducerOrder(store)).slice(0, MAX_PRODUCERS);
}
