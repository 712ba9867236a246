// Contract between the extension's own pages (card, popup, options, welcome) and the background, by runtime.sendMessage.
// Failures are values with a code; texts for people are made in the interface.
import type { Around } from '../intel/around.ts';
import type { Card } from '../intel/card.ts';
import type { ChatEntity, FoundGroup } from '../intel/found.ts';
import type { Tlp } from '../intel/tlp.ts';
import type { SiteMode } from '../settings/settings.ts';
import type { RequestOf } from './contract.ts';
import type { DossierRequests } from './dossier.ts';
import type { EncounterRequests } from './encounters.ts';
import type { BondRequests } from './bonds.ts';
import type { ProducerRequests } from './producers.ts';
import type { BackupRequests } from './backup.ts';
import type { FeedRequests } from './feeds.ts';
import type { PanelRequests } from './panel.ts';
import type { MuteRequests } from './mutes.ts';
import type { OwnRequests } from './own.ts';
import type { PasteRequests } from './paste.ts';
import type { SearchRequests } from './search.ts';

/** State of the intel cache, as a person sees it. */
export type CacheStatus =
  | { state: 'empty' }
  | { state: 'building' }
  | {
      state: 'ready';
      entities: number;
      names: number;
      feeds: number;
      version: number;
      builtAt: number;
      /** Entries that are damaged: what can't be read of them is left out. */
      damaged?: number;
      /** All that was stored before is gone, and the user has not read of it yet. */
      isLost?: boolean;
    }
  /** The store was written by a newer Byname and is left alone. */
  | { state: 'newer-store' }
  | { state: 'failed'; detail: string };

/** A mention whose card no frame of its page could show. */
export interface PointedMention {
  version: number;
  mention: number;
  /** What stands on the page, cut to 200 units. */
  text: string;
}

export interface ChatReport {
  title?: string;
  /** The latest first. */
  entities: ChatEntity[];
}

export interface TabReport {
  /** Undefined on pages that no extension may read (browser pages, stores). */
  host?: string;
  /** Match patterns of sites to read that cover this page; empty: not read. */
  coveredBy: string[];
  /** Every site is read already. */
  readsEverySite: boolean;
  mode: SiteMode;
  trusted: boolean;
  found: FoundGroup[];
  /** The last mention pointed at, where the page lets no card in. */
  pointed?: PointedMention;
  /** Where the site has chats and one is open. */
  chat?: ChatReport;
  /** Marks and cards are hidden everywhere: nothing is found. */
  hidden: boolean;
  /** What is marked above it shows nowhere. */
  ceiling: Tlp | 'none';
  /** The site is not as its adapter knows it: it is read as plain text. */
  siteChanged: boolean;
  cache: CacheStatus;
}

export type ErrorCode =
  | 'stale'
  | 'not-found'
  | 'not-ready'
  | 'newer-store'
  | 'store-full'
  | 'store-failed'
  /** It is stored; a lexicon that knows of it could not be made. */
  | 'not-compiled'
  | 'bad-request';

export type Outcome<T> = { ok: true; value: T } | { ok: false; code: ErrorCode; detail?: string };

/** Each request with what it answers. */
export interface ExtensionRequests
  extends
    OwnRequests,
    BondRequests,
    ProducerRequests,
    DossierRequests,
    FeedRequests,
    EncounterRequests,
    SearchRequests,
    PanelRequests,
    BackupRequests,
    PasteRequests,
    MuteRequests {
  /** The card for a mention on a page. */
  card: { ask: { version: number; mention: number }; answer: Card };
  /** What the page says around a mention; `tabId` as in `mute-place`. "not-found" where the site knows no posts. */
  around: { ask: { version: number; mention: number; tabId?: number }; answer: Around };
  /** The card of one entity, opened from another card. */
  'card-of': { ask: { pk: number }; answer: Card };
  /** The card of the first known name in a short text, as if it stood on a page. */
  'card-of-name': { ask: { name: string }; answer: Card };
  /** Whether a page script of ours has this key: see `PagePolicy.cardKey`. */
  'is-card-key': { ask: { key: string }; answer: boolean };
  'tab-report': { ask: { tabId: number }; answer: TabReport };
  /** `at` as in MentionPlace: to this very one, if it still stands there. */
  'go-to': {
    ask: { tabId: number; frameId: number; version: number; mention: number; at?: number };
    answer: null;
  };
  /** "not-found" where the post isn't in the page now. */
  'go-to-post': { ask: { tabId: number; frameId: number; place: string; id: string }; answer: null };
  cache: { ask: object; answer: CacheStatus };
}

export type RequestType = keyof ExtensionRequests;
export type ExtensionRequest = RequestOf<ExtensionRequests>;
