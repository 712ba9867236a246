// The feeds that are synced. Their intel is not in the file: each brings its own once it is synced. Nor are logins.
import * as v from 'valibot';
import { removeFeed, restoreFeed } from '../../store/feeds.ts';
import { feedRows } from '../../store/read.ts';
import type { Store } from '../../store/schema.ts';
import { exportSetup, importSetup, lookAtSetup } from '../setup.ts';
import type { BackupPart } from './part.ts';

/** Ids of those that are there. */
async function idsOf(store: Store): Promise<string[]> {
  const rows = await feedRows(store);
  return rows.filter(({ remote, state }) => remote && state !== 'removed').map(({ id }) => id);
}

const Ids = v.array(v.string());

const asText = (value: unknown): string => JSON.stringify(value ?? null);

export const feedsPart: BackupPart = {
  name: 'feeds',
  write: async (store) => JSON.parse(await exportSetup(store)) as unknown,
  look: async (store, value) => {
    const found = await lookAtSetup(store, asText(value));
    return found
      ? { added: found.added, known: found.known, refused: found.refused }
      : { added: 0, known: 0, refused: value === undefined ? 0 : 1 };
  },
  take: async (store, value) => {
    await importSetup(store, asText(value));
  },
  empty: async (store) => {
    for (const id of await idsOf(store)) await removeFeed(store, id);
  },
  keep: idsOf,
  restore: async (store, kept) => {
    const before = v.parse(Ids, kept);
    for (const id of await idsOf(store)) if (!before.includes(id)) await removeFeed(store, id);
    const now = await idsOf(store);
    for (const id of before) if (!now.includes(id)) await restoreFeed(store, id);
  },
};
