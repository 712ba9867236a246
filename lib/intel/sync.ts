// Feeds that are synced from somewhere: what the user sets up, and how a sync goes, as it is stored and shown.
import type { FeedErrorCode, IntakeCounts } from './feed.ts';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** `url`: one file at an address. */
export const REMOTE_KINDS = ['url', 'taxii', 'misp', 'misp-feed', 'opencti'] as const;

export type RemoteKind = (typeof REMOTE_KINDS)[number];

/** How a login is sent: MISP takes its key bare in `Authorization`. */
export type LoginKind = 'none' | 'basic' | 'bearer' | 'misp-key';

/** What the servers of each kind of feed take; the first is what a form begins with. */
export const LOGINS_OF: Readonly<Record<RemoteKind, readonly LoginKind[]>> = {
  url: ['none', 'basic', 'bearer'],
  taxii: ['none', 'basic', 'bearer'],
  misp: ['misp-key'],
  'misp-feed': ['none', 'basic', 'bearer'],
  opencti: ['bearer'],
};

/** A secret: it lies in the store alone, and is in no answer to a page. */
export type Login =
  | { kind: 'none' }
  | { kind: 'basic'; user: string; password: string }
  | { kind: 'bearer' | 'misp-key'; key: string };

/** What a kind of feed asks of its server. */
export interface FeedRequest {
  /** Absolute, http(s), on one of the feed's own hosts. */
  url: string;
  method: 'GET' | 'POST';
  /** Without the login, which is added where requests are sent. */
  headers: Record<string, string>;
  body?: string;
  /** 'file': the answer may be large; it travels in pieces, and resumes where the server can. Its `body` is then "" in the answer. */
  transfer?: 'text' | 'file';
  /** Absent: whatever leads elsewhere is refused. Only where the user has seen where it leads, and never with a login. */
  redirects?: 'follow';
}

/** 'by-hand': only when the user says so. */
export const SCHEDULES = ['by-hand', 'hourly', 'six-hourly', 'daily', 'weekly'] as const;

export type Schedule = (typeof SCHEDULES)[number];

/** What stands in the store, beside the feed's title, default TLP and login. */
export interface RemoteSetup {
  kind: RemoteKind;
  /** As the kind's `readConfig` gives it. No secrets. */
  config: Json;
  login: LoginKind;
  schedule: Schedule;
  isPaused: boolean;
  /** The title that the user gave; absent: the intel's own. */
  title?: string;
  /** The default TLP is what the intel calls for: CLEAR for well-known public files. */
  isTlpAuto?: boolean;
}

/** `compiling`: stored, and soon found on pages. */
export type SyncPhase = 'fetching' | 'checking' | 'storing' | 'compiling';

export type SyncState =
  | { state: 'never-synced' }
  /** For its turn (two feeds are synced at a time), or for the network. */
  | { state: 'waiting'; for: 'turn' | 'network' }
  /** `done` of `total`: things while fetching (bytes of a file), objects after; without `total` nobody knows how many. */
  | { state: 'syncing'; phase: SyncPhase; done: number; total?: number }
  | { state: 'ready' }
  /** Its schedule says that it should have been synced long since. */
  | { state: 'stale' }
  | {
      state: 'failed';
      code: FeedErrorCode;
      /** For the curious; holds no secret. */
      detail: string;
      /** Epoch ms of the first failure in a row. */
      since: number;
      /** The intel of the last good sync is still in use. */
      isKept: boolean;
      /** Epoch ms; absent: not before the user does something. */
      nextTry?: number;
    }
  | { state: 'paused' };

/** What one sync has changed. */
export interface SyncChange {
  /** Epoch ms. */
  at: number;
  entities: { added: number; removed: number; changed: number };
  names: { added: number; removed: number };
  counts: IntakeCounts;
}

/** The last ten are kept. */
export const MAX_CHANGES = 10;

/** How the syncs of a feed are set up and going, for pages. */
export interface FeedSync {
  kind: RemoteKind;
  config: Json;
  /** Host (with the port where it is unusual) that it comes from, and its address. */
  host: string;
  address: string;
  /** Match patterns of the hosts that the browser must permit, and whether it does. */
  origins: string[];
  isPermitted: boolean;
  /** What kind of login it needs, and whether one is stored. The login itself is never told. */
  login: LoginKind;
  isLoginStored: boolean;
  schedule: Schedule;
  isTlpAuto: boolean;
  /** The title that the user gave. */
  title?: string;
  state: SyncState;
  /** Epoch ms of the last good one, also of one that found nothing new. */
  lastSync?: number;
  /** Epoch ms; absent: by hand, paused, or not while "no network" is on. */
  nextRun?: number;
  lastChange?: SyncChange;
}

/** What a request is for. There is nothing else. */
export type NetPurpose = 'sync' | 'look';

/** One request that went out. No path, no header, no body. */
export interface LoggedRequest {
  /** Epoch ms. */
  at: number;
  /** 'look': somebody looked at an address, or around on a server. */
  purpose: NetPurpose;
  feedId?: string;
  host: string;
  /** The host that a redirect has led to. */
  ledTo?: string;
  method: string;
  /** HTTP status, or why none came. 'cut-short': the browser ended Byname over it. */
  status: number | FeedErrorCode | 'under-way' | 'cut-short';
  /** Received, unpacked. */
  bytes: number;
  ms: number;
}

/** That are synced. More are refused. */
export const MAX_FEEDS = 200;
