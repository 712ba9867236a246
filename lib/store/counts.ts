// How much there is of each thing.
import type { TableCounts } from '../intel/backup.ts';
import { OWN_FEED } from '../intel/own.ts';
import { recentSearches } from './recent-searches.ts';
import type { Store } from './schema.ts';

export async function tableCounts(store: Store): Promise<TableCounts> {
  const [own, recent, feeds] = await Promise.all([
    store.entities.where('feed').equals(OWN_FEED).toArray(),
    recentSearches(store),
    store.feeds.filter(({ id, state }) => id !== OWN_FEED && state !== 'removed').count(),
  ]);
  return {
    entities: await store.entities.count(),
    assertions: await store.assertions.count(),
    feeds,
    ownNames: own.reduce((sum, { names }) => sum + names.length, 0),
    mutes: await store.mutes.count(),
    bonds: await store.bonds.count(),
    watched: await store.watched.count(),
    notes: await store.notes.count(),
    logins: await store.secrets.count(),
    encounters: await store.encounters.count(),
    searches: recent.length,
  };
}
