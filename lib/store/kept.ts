// The watch-list and the user's notes. Feeds come and go; this stays.
import type { Kept, Note } from '../intel/kept.ts';
import type { Bonds } from '../intel/bonds.ts';
import { entitiesBehind, withLinked } from './read.ts';
import type { Store } from './schema.ts';

const latestFirst = <T extends Kept>(kept: T[]): T[] => kept.sort((a, b) => b.at - a.at);

export const watchList = async (store: Store): Promise<Kept[]> => latestFirst(await store.watched.toArray());

export const noteList = async (store: Store): Promise<Note[]> => latestFirst(await store.notes.toArray());

/** What an entity is called; where no feed has it any more, what it was called when something was kept of it. */
async function calledNow(store: Store, id: string): Promise<Omit<Kept, 'at'> | undefined> {
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

/** As typed; an empty one is none. False where there is no such entity, and nothing was kept of it. */
export async function writeNote(store: Store, id: string, text: string, at: number): Promise<boolean> {
  if (text === '') {
    await store.notes.delete(id);
    return true;
  }
  const called = await calledNow(store, id);
  if (called === undefined) return false;
  await store.notes.put({ ...called, text, at });
  return true;
}

/** Puts back what was taken off a list. */
export const putBackWatched = (store: Store, kept: Kept): Promise<string> => store.watched.put(kept);
export const putBackNote = (store: Store, note: Note): Promise<string> => store.notes.put(note);

/** Notes under one of these link keys, the latest first. */
export async function notesFor(store: Store, links: readonly string[]): Promise<Note[]> {
  const found = await store.notes.bulkGet([...new Set(links)]);
  return latestFirst(found.filter((note) => note !== undefined));
}

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
