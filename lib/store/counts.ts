// How much there is of each thing.
import { OWN_FEED } from '../intel/own.ts';
import type { Store } from './schema.ts';

export interface TableCounts {
  entities: number;
  assertions: number;
  feeds: number;
  ownNames: number;
  mutes: number;
  bonds: number;
  logins: number;
}

export async function tableCounts(store: Store): Promise<TableCounts> {
  const [entities, assertions, feeds, own, mutes, bonds, logins] = await Promise.all([
    store.entities.count(),
    store.assertions.count(),
    store.feeds.filter(({ id, state }) => id !== OWN_FEED && state !== 'removed').count(),
    store.entities.where('feed').equals(OWN_FEED).toArray(),
    store.mutes.count(),
    store.bonds.count(),
    store.secrets.count(),
  ]);
  const ownNames = own.reduce((sum, { names }) => sum + names.length, 0);
  return { entities, assertions, feeds, ownNames, mutes, bonds, logins };
}
