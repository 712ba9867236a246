// What our own pages ask about everything that the user has made: as a file, reset, and what this browser holds of it. Part of the
// contract in extension.ts.
import type { BackupPartName, ReadBackup, TableCounts, Undoable } from '../intel/backup.ts';

/** With what it takes. */
export interface StoredCounts extends TableCounts {
  /** Of the browser's estimate; absent where it gives none. */
  bytes?: number;
  quota?: number;
}

export interface BackupRequests {
  /** JSON of everything but logins and what was met. */
  'write-backup': { ask: object; answer: string };
  'look-at-backup': { ask: { text: string }; answer: ReadBackup };
  /** "bad-request" for what is no backup. Sites of it are read as far as the browser permits them. */
  'take-backup': { ask: { text: string; parts: BackupPartName[] }; answer: null };
  'reset-parts': { ask: { parts: BackupPartName[] }; answer: null };
  /** The last import or reset, as long as it can be taken back; null: there is none. */
  undoable: { ask: object; answer: Undoable | null };
  /** "not-found" where there is nothing to take back any more. */
  'undo-last': { ask: object; answer: null };
  /** Epoch ms at which it was found that all that was stored is gone; null: it is not, or the user has read of it. */
  'store-loss': { ask: object; answer: number | null };
  'forget-store-loss': { ask: object; answer: null };
  'stored-counts': { ask: object; answer: StoredCounts };
}
