// The watch-list. Feeds come and go; this stays.
import type { Kept } from '../intel/kept.ts';
import type { Bonds } from '../intel/bonds.ts';
import { entitiesBehind, withLinked } from './read.ts';
import type { Store } from './schema.ts';

/** The latest first. */
export const watchList = async (store: Store): Promise<Kept[]> =>
  (await store.watched.toArray()).sort((a, b) => b.at - a.at);

/** What an entity is called; where no feed has it any more, what it was called when something was kept of it. */
export async function calledNow(store: Store, id: string): Promise<Omit<Kept, 'at'> | undefined> {
  const [found] = await entitiesBehind(store, [id]);
  const { name, kind } = found ?? (await store.watched.get(id)) ?? (await store.notes.get(id)) ?? {};
  return name === undefined || kind === undefined ? undefined : { id, name, kind };
}

/** Every link key of what stands behind this one, itself too. */
async function keysOf(store: Store, id: string, bonds: Bonds): Promise<string[]> {
  const rows = await withLinked(store, await entitiesBehind(store, [id]), bonds);
  return [...new Set([id, ...rows.flatMap(({ links }) => links)])];
}

/** False where there is no such entity. */
export async function watch(store: Store, id: string, at: number): Promise<boolean> {
  const called = await calledNow(store, id);
  if (called === undefined) return false;
  await store.watched.put({ ...called, at });
  return true;
}

/** Under whichever of its keys it was watched. */
export async function unwatch(store: Store, id: string, bonds: Bonds): Promise<void> {
  await store.watched.bulkDelete(await keysOf(store, id, bonds));
}

/** Puts back what was taken off. */
export const putBackWatched = (store: Store, kept: Kept): Promise<string> => store.watched.put(kept);

/** pks of all that is on the watch-list, also of rows that the lexicon still knows while newer ones are being compiled. */
export async function watchedPks(store: Store, bonds: Bonds): Promise<Set<number>> {
  const keys = (await store.watched.toArray()).map(({ id }) => id);
  if (keys.length === 0) return new Set();
  const rows = await withLinked(store, await entitiesBehind(store, keys), bonds);
  const ids = new Set(rows.map(({ id }) => id));
  const ofAnyAge = await store.entities
    .where('links')
    .anyOf([...ids])
    .distinct()
    .toArray();
  return new Set([...rows, ...ofAnyAge.filter(({ id }) => ids.has(id))].map(({ pk }) => pk));
}
