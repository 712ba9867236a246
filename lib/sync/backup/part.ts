// A part of the backup: how it is written, what a file would change, how it is taken in, emptied, and put back as it was.
import type { BackupLook, BackupPartName } from '../../intel/backup.ts';
import type { Store } from '../../store/schema.ts';

/** What a part says of a file: without its own name. */
export type PartLook = Omit<BackupLook, 'part'>;

export interface BackupPart {
  name: BackupPartName;
  /** For the file: plain data, without logins. */
  write: (store: Store) => Promise<unknown>;
  /** What `value` from a file would change; nothing of it was checked before. */
  look: (store: Store, value: unknown) => Promise<PartLook>;
  /** Takes in what can be used; what is here stays. */
  take: (store: Store, value: unknown) => Promise<void>;
  /** As if the user had never made anything. */
  empty: (store: Store) => Promise<void>;
  /** For taking it back: all that `restore` needs. Never leaves this browser. */
  keep: (store: Store) => Promise<unknown>;
  restore: (store: Store, kept: unknown) => Promise<void>;
}

/** Entries of a list that can be used, and how many can't. */
export function usable<T>(value: unknown, read: (entry: unknown) => T | undefined): [T[], number] {
  const all: unknown[] = Array.isArray(value) ? value : [];
  const taken = all.flatMap((entry): T[] => {
    const one = read(entry);
    return one === undefined ? [] : [one];
  });
  return [taken, all.length - taken.length];
}
