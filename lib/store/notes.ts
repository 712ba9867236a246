// The user's notes on entities. Feeds come and go; these stay.
import type { Note } from '../intel/kept.ts';
import type { Store } from './schema.ts';
import { calledNow } from './watched.ts';

const latestFirst = (notes: Note[]): Note[] => notes.sort((a, b) => b.at - a.at);

/** The latest first. */
export const noteList = async (store: Store): Promise<Note[]> => latestFirst(await store.notes.toArray());

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

export const putBackNote = (store: Store, note: Note): Promise<string> => store.notes.put(note);

/** Notes under one of these link keys, the latest first. */
export async function notesFor(store: Store, links: readonly string[]): Promise<Note[]> {
  const found = await store.notes.bulkGet([...new Set(links)]);
  return latestFirst(found.filter((note) => note !== undefined));
}
