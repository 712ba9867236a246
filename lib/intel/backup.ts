// Everything that the user has made, as one file: what it is made of, and what is told of it.

/** In the order in which they are shown. */
export const BACKUP_PARTS = [
  'settings',
  'feeds',
  'own-names',
  'mutes',
  'bonds',
  'producers',
  'watched',
  'notes',
] as const;

export type BackupPartName = (typeof BACKUP_PARTS)[number];

/** What taking a part in would do. */
export interface BackupLook {
  part: BackupPartName;
  /** Things that are not here yet, or otherwise. */
  added: number;
  /** Things that are here already, and stay. */
  known: number;
  /** What can't be used. */
  refused: number;
}

/** A file, as far as it can be used. */
export interface BackupFound {
  /** Epoch ms; as the file says. */
  madeAt: number;
  parts: BackupLook[];
  /** Match patterns of sites that it wants read, which must be permitted first. */
  sites: string[];
  /** How many of its feeds need a login: none is in the file. */
  withoutLogin: number;
}

/** Why a whole file is not taken. */
export type BackupError = 'not-json' | 'unknown-format' | 'newer-version';

export type ReadBackup = { ok: true; found: BackupFound } | { ok: false; code: BackupError };

/** What can be taken back. */
export interface Undoable {
  what: 'import' | 'reset';
  /** Epoch ms. */
  at: number;
}

/** How much this browser holds of each thing. */
export interface TableCounts {
  entities: number;
  assertions: number;
  feeds: number;
  ownNames: number;
  mutes: number;
  bonds: number;
  /** Entities on the watch-list. */
  watched: number;
  notes: number;
  /** Feeds with a login. */
  logins: number;
  encounters: number;
  /** Recent ones. */
  searches: number;
}

/** UTF-16 units. */
export const MAX_BACKUP = 20_000_000;
