// The watch-list and the user's notes.
import * as v from 'valibot';
import type { Kept } from '../../intel/kept.ts';
import { KeptSchema, NoteSchema } from '../../intel/kept-schema.ts';
import type { BackupPartName } from '../../intel/backup.ts';
import type { Store } from '../../store/schema.ts';
import { usable, type BackupPart } from './part.ts';

/** A table of things that an entity has one of each: what is here stays, whatever the file says of the same one. */
function partOf<T extends Kept>(
  name: BackupPartName,
  schema: v.GenericSchema<unknown, T>,
  tableOf: (store: Store) => Pick<Store['notes'], 'clear'> & {
    toArray: () => PromiseLike<T[]>;
    bulkPut: (rows: readonly T[]) => PromiseLike<unknown>;
  },
): BackupPart {
  const readOne = (entry: unknown): T | undefined => {
    const result = v.safeParse(schema, entry);
    return result.success ? result.output : undefined;
  };
  const all = async (store: Store): Promise<T[]> => tableOf(store).toArray();
  const fresh = async (store: Store, rows: readonly T[]): Promise<T[]> => {
    const here = new Set((await all(store)).map(({ id }) => id));
    return rows.filter(({ id }) => !here.has(id));
  };
  return {
    name,
    write: all,
    look: async (store, value) => {
      const [rows, refused] = usable(value, readOne);
      const added = (await fresh(store, rows)).length;
      return { added, known: rows.length - added, refused };
    },
    take: async (store, value) => {
      await tableOf(store).bulkPut(await fresh(store, usable(value, readOne)[0]));
    },
    empty: async (store) => tableOf(store).clear(),
    keep: all,
    restore: async (store, kept) => {
      const [rows] = usable(kept, readOne);
      await store.transaction('rw', store.notes, store.watched, async () => {
        await tableOf(store).clear();
        await tableOf(store).bulkPut(rows);
      });
    },
  };
}

export const watchedPart = partOf('watched', KeptSchema, (store) => store.watched);
export const notesPart = partOf('notes', NoteSchema, (store) => store.notes);
