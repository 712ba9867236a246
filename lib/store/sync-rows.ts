// What the store holds of feeds that are synced.
import type { Feed, FeedErrorCode } from '../intel/feed.ts';
import type { FeedRequest, Json, Login, RemoteSetup, SyncChange } from '../intel/sync.ts';
import type { Tlp } from '../intel/tlp.ts';

/** A feed with what only the store needs. */
export interface FeedRow extends Omit<Feed, 'sync'> {
  remote?: RemoteSetup;
  /**
   * Which rows of entities and assertions are the feed's: those whose `feed` says this; absent: its id. A sync writes its rows beside
   * the valid ones, and they become valid by being named here.
   */
  rows?: string;
  /** Rows that were valid before. The lexicon knows them until it is compiled anew. */
  outdated?: string[];
}

/** Read by lib/net alone. */
export interface SecretRow {
  feed: string;
  login: Login;
}

export interface Failure {
  code: FeedErrorCode;
  detail: string;
  /** Epoch ms of the first in a row. */
  since: number;
  /** How many in a row. */
  tries: number;
  /** Epoch ms. */
  nextTry?: number;
}

/** A file on its way: its pieces are the body with the number `seq`. */
export interface FileOnTheWay {
  /** Every piece but the last is as long as PIECE_BYTES. */
  pieces: number;
  /** What If-Range takes; absent: it can't be resumed. */
  validator?: string;
  /** Bytes, where the server says. */
  total?: number;
  status: number;
  headers: Record<string, string>;
  /** All of it is here. */
  isWhole: boolean;
  /** It comes packed, so that nobody can ask for the rest of it. */
  isPacked: boolean;
  /** It came packed once: the next try asks for it unpacked. */
  unpack: boolean;
}

/** Entities and assertions that are being written beside the valid ones. */
export interface Batch {
  /** What their `feed` says. */
  rows: string;
  defaultTlp: Tlp;
  /** How many there are already, entities first. */
  stored: number;
}

interface RunPart {
  /** Counts the runs of a feed. */
  no: number;
  /** Of the extension that began it: another one may understand `progress` otherwise, or read otherwise. */
  version: string;
  isFull: boolean;
  /** Bodies that were kept. */
  seq: number;
  done: number;
  total?: number;
  /** Content-Type of the last file: its pieces are kept as they came. */
  contentType?: string;
}

export type CurrentRun =
  | (RunPart & { step: 'fetch'; request: FeedRequest; progress: Json; file?: FileOnTheWay })
  /** All that was fetched is here. */
  | (RunPart & { step: 'store'; memory: Json; batch?: Batch });

/** How far the syncs of a feed have come. Plain data: a run goes on from here, whoever began it. */
export interface RunRow {
  feed: string;
  /** What the kind of feed remembers from one finished run to the next. */
  memory?: Json;
  /** Numbers of the runs whose bodies count, oldest first. */
  kept: number[];
  lastNo: number;
  /** Epoch ms. */
  lastSync?: number;
  /** What is marked TLP:RED was taken in by the run that the rows are from. */
  tookRed?: boolean;
  /** It is to be synced as soon as there is a turn. */
  wanted?: 'by-hand' | 'scheduled';
  failure?: Failure;
  current?: CurrentRun;
}

/** Bytes. */
export const PIECE_BYTES = 1024 * 1024;

/** A piece of a body. */
export interface BodyRow {
  feed: string;
  run: number;
  seq: number;
  piece: number;
  data: Uint8Array;
}

export interface ChangeRow extends SyncChange {
  no: number;
  feed: string;
}
