// How much there is of each thing.
import type { TableCounts } from '../intel/backup.ts';
import { OWN_FEED } from '../intel/own.ts';
import { recentSearches } from './recent-searches.ts';
import type { Store } from './schema.ts';

export async function tableCounts(store: Store): Promise<TableCounts> {
  const [entities, assertions, feeds, own, mutes, bonds, logins, encounters, recent] = await Promise.all([
    store.entities.count(),
    store.assertions.count(),
    store.feeds.filter(({ id, state }) => id !== OWN_FEED && state !== 'removed').count(),
    store.entities.where('feed').equals(OWN_FEED).toArray(),
    store.mutes.count(),
    store.bonds.count(),
    store.secrets.count(),
    store.encounters.count(),
    recentSearches(store),
  ]);
  const ownNames = own.reduce((sum, { names }) => sum + names.length, 0);
  return { entities, assertions, feeds, ownNames, mutes, bonds, logins, encounters, searches: recent.length };
}
