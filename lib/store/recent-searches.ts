// What was searched for last. In the store, not in storage.local: content scripts could read it there.
import type { Store } from './schema.ts';

const MOST = 8;

export async function recentSearches(store: Store): Promise<string[]> {
  const row = await store.meta.get('recent-searches');
  return row?.key === 'recent-searches' ? row.value : [];
}

const change = (store: Store, to: (queries: readonly string[]) => string[]): Promise<void> =>
  store.transaction('rw', store.meta, async () => {
    await store.meta.put({ key: 'recent-searches', value: to(await recentSearches(store)) });
  });

/** It comes first, once. */
export const addRecentSearch = (store: Store, query: string): Promise<void> =>
  change(store, (queries) => [query, ...queries.filter((each) => each !== query)].slice(0, MOST));

export const removeRecentSearch = (store: Store, query: string): Promise<void> =>
  change(store, (queries) => queries.filter((each) => each !== query));

export const clearRecentSearches = (store: Store): Promise<void> => change(store, () => []);
