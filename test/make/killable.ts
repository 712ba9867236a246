// A store whose owner is killed after so many writes: what was not written by then never is.
import { openStore } from '../../lib/store/open.ts';
import type { Store } from '../../lib/store/schema.ts';

export interface Killable {
  store: Store;
  /** Writes so far, also those that were not let through. */
  writes: () => number;
  isKilled: () => boolean;
}

/** `after`: how many writes go through; default: all. */
export async function openKillable(name: string, after = Infinity): Promise<Killable> {
  const store = await openStore(name);
  store.close();
  let writes = 0;
  store.use({
    stack: 'dbcore',
    name: 'killable',
    create: (core) => ({
      ...core,
      table: (table) => {
        const below = core.table(table);
        return {
          ...below,
          mutate: (request) => {
            writes += 1;
            if (writes > after) return Promise.reject(new Error('killed'));
            return below.mutate(request);
          },
        };
      },
    }),
  });
  await store.open();
  return { store, writes: () => writes, isKilled: () => writes > after };
}
