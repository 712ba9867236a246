// The part of the contract that is about feeds and their syncs.
//
// What a page has to do itself, in the click and before any await: `permissions.request({ origins })` for the feed's hosts (see
// `origins` in FeedSync, and originsOf in intel/hosts.ts), when a feed is added, changed to another host, restored, or asked about. The background
// only looks whether it is allowed; a feed that is not allowed fails with the code "no-permission" and goes on once it is.
//
// "No network, files only" is a setting (`offline`): whoever changes it ends everything under way at once.
import type { Explored } from '../intel/explored.ts';
import type { Feed, Refusal } from '../intel/feed.ts';
import type { ExploreWish, FeedChange, FeedForm, FormRefusal, ImportedSetup } from '../intel/feed-form.ts';
import type { RequestLog } from '../intel/request-log.ts';
import type { SyncChange } from '../intel/sync.ts';
import type { Tlp } from '../intel/tlp.ts';

export type { ExploreWish, FeedChange, FeedForm, ImportedSetup } from '../intel/feed-form.ts';

/**
 * storage.session key that changes whenever a feed's state, progress or numbers have: ask `feeds` again. At most some times a second.
 * In private windows too, and no page script can hear it.
 */
export const FEED_NEWS_KEY = 'feed-news';

export interface FeedRequests {
  /** Every feed, removed ones too, the newest first; those that are synced with how that goes. */
  feeds: { ask: object; answer: Feed[] };
  refusals: { ask: { feedId: string }; answer: Refusal[] };
  /** The last ten syncs that have changed something, the newest first. */
  'feed-changes': { ask: { feedId: string }; answer: SyncChange[] };
  /**
   * Its names are gone at once, and a sync that is under way ends; it can be restored until the next start of the browser. The
   * permission for its host is given back, so ask for it again when it is restored.
   */
  'remove-feed': { ask: { feedId: string }; answer: null };
  'restore-feed': { ask: { feedId: string }; answer: null };
  'set-feed-tlp': { ask: { feedId: string; tlp: Tlp }; answer: null };
  /** Its first sync begins at once. */
  'add-feed': { ask: { form: FeedForm }; answer: { feedId: string } | { refused: FormRefusal } };
  /** Another configuration or login is another feed as far as syncs go: the next one is a full one, and begins at once. */
  'change-feed': { ask: { feedId: string; change: FeedChange }; answer: { refused?: FormRefusal } };
  /** Without `feedId`: all that are not paused. Answered at once; see FEED_NEWS_KEY. Also ends the waiting after a failure. */
  'sync-now': { ask: { feedId?: string }; answer: null };
  /** A sync that is under way stops where it is, and goes on from there. */
  'pause-feed': { ask: { feedId: string; isPaused: boolean }; answer: null };
  explore: { ask: { wish: ExploreWish }; answer: Explored };
  /** JSON of all feeds that are synced, without their logins. */
  'export-feeds': { ask: object; answer: string };
  /** "bad-request" for what is no such JSON. Nothing is synced before it is permitted, or asked for. */
  'import-feeds': { ask: { text: string }; answer: ImportedSetup };
  /** Every request that ever left, as numbers, and the last of them one by one. */
  'net-log': { ask: object; answer: RequestLog };
}

export const MAX_SETUP = 1_000_000;
