// What tells this store from one that was made in its place.
import type { Store } from './schema.ts';

/** Stays the same as long as the store is there. */
export function storeMark(store: Store): Promise<string> {
  return store.transaction('rw', store.meta, async () => {
    const row = await store.meta.get('mark');
    if (row?.key === 'mark') return row.value;
    const value = crypto.randomUUID();
    await store.meta.put({ key: 'mark', value });
    return value;
  });
}
