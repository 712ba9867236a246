// What lies in IndexedDB. A change of shape is a new `version(n)` below, with its `upgrade`; old ones stay for ever.
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Bond } from '../intel/bonds.ts';
import type { AllowedChat, Encounter } from '../intel/encounter.ts';
import type { Assertion, Entity } from '../intel/entity.ts';
import type { Refusal } from '../intel/feed.ts';
import type { Kept, Note } from '../intel/kept.ts';
import type { Mute } from '../intel/mute.ts';
import type { RequestLog } from '../intel/request-log.ts';
import type { Before } from './undo-record.ts';
import type { Clock } from './clock.ts';
import type { BodyRow, ChangeRow, FeedRow, RunRow, SecretRow } from './sync-rows.ts';

export const STORE_NAME = 'byname';
export const SCHEMA_VERSION = 7;

/** An entity of one feed. `pk` is the store's own number; a newer version of the same file keeps it. */
export interface EntityRow extends Entity {
  pk: number;
  /** The rows that it belongs to: see FeedRow. */
  feed: string;
}

export interface AssertionRow extends Assertion {
  pk: number;
  feed: string;
}

/** What is known of the lexicon without reading it. */
export interface LexiconInfo {
  /** The generation of the feeds that it was compiled from. */
  version: number;
  /** Epoch milliseconds. */
  builtAt: number;
  entities: number;
  names: number;
  feeds: number;
  /** Rows of entities that are damaged: what can't be read of them is left out. Absent: none. */
  damaged?: number;
}

/**
 * The one lexicon, as compiled. In a Blob: reading 2 MB out of an ArrayBuffer's row took Firefox 14 ms and Chromium 8 (the buffer is
 * unpacked and cloned on its way), out of a Blob's 8 and 6.
 */
export interface LexiconRow {
  id: 'current';
  version: number;
  blob?: Blob;
  /** In place of it, in a row that an older Byname wrote. */
  buffer?: ArrayBuffer;
}

export interface RefusalsRow {
  feed: string;
  refusals: Refusal[];
}

/** With the store's own number. */
export interface EncounterRow extends Encounter {
  no: number;
}

export type MetaRow =
  /** Counts changes of what belongs in the lexicon. */
  | { key: 'generation'; value: number }
  /** Secrets of the fingerprints of places: see encounters.ts. */
  | { key: 'encounter-salts'; value: { posts: string; pages: string; day: string } }
  | { key: 'allowed-chats'; value: AllowedChat[] }
  | { key: 'clock'; value: Clock }
  /** The latest first. */
  | { key: 'recent-searches'; value: string[] }
  | { key: 'lexicon'; value: LexiconInfo }
  /** What an import or a reset has replaced. */
  | { key: 'before'; value: Before }
  /** Every request that ever left. */
  | { key: 'net-book'; value: RequestLog }
  /** The user's order of producers. */
  | { key: 'producers'; value: string[] }
  /** What tells this store from one that comes in its place. */
  | { key: 'mark'; value: string }
  /** The version of the extension whose starter pack was loaded last. */
  | { key: 'starter'; value: string };

export class Store extends Dexie {
  declare readonly feeds: Table<FeedRow, string>;
  declare readonly entities: EntityTable<EntityRow, 'pk'>;
  declare readonly assertions: EntityTable<AssertionRow, 'pk'>;
  declare readonly lexicon: Table<LexiconRow, string>;
  declare readonly refusals: Table<RefusalsRow, string>;
  declare readonly meta: Table<MetaRow, MetaRow['key']>;
  declare readonly bonds: Table<Bond, string>;
  declare readonly mutes: EntityTable<Mute, 'id'>;
  declare readonly notes: Table<Note, string>;
  declare readonly watched: Table<Kept, string>;
  declare readonly secrets: Table<SecretRow, string>;
  declare readonly runs: Table<RunRow, string>;
  declare readonly bodies: Table<BodyRow, [string, number, number, number]>;
  declare readonly changes: EntityTable<ChangeRow, 'no'>;
  declare readonly encounters: EntityTable<EncounterRow, 'no'>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({
      feeds: 'id',
      entities: '++pk, feed, [feed+id], *links',
      assertions: '++pk, feed, from, to',
      lexicon: 'id',
      refusals: 'feed',
      meta: 'key',
    });
    this.version(2).stores({ mutes: '++id, until' });
    this.version(3).stores({
      secrets: 'feed',
      runs: 'feed',
      bodies: '[feed+run+seq+piece]',
      changes: '++no, feed',
    });
    this.version(4).stores({ bonds: 'pair, a, b' });
    // Dexie finds rows of a feed by the first part of [feed+id]; an index of its own made each sync write it twice.
    this.version(5).stores({ entities: '++pk, [feed+id], *links' });
    this.version(6).stores({ notes: 'id', watched: 'id' });
    this.version(7).stores({ encounters: '++no, entity, day, at, &[entity+place]' });
  }
}
