// What the list of feeds asks of its page. Each stays the same from render to render.
import type { Feed, Refusal } from '../../lib/intel/feed.ts';
import type { SyncChange } from '../../lib/intel/sync.ts';
import type { Tlp } from '../../lib/intel/tlp.ts';

export interface FeedActions {
  syncNow: (feedId: string) => void;
  setPaused: (feedId: string, isPaused: boolean) => void;
  edit: (feed: Feed) => void;
  remove: (feedId: string) => void;
  setTlp: (feedId: string, tlp: Tlp) => void;
  /** These two ask the browser, in the press itself. */
  restore: (feed: Feed) => void;
  allow: (feed: Feed) => void;
  /** At most MAX_REFUSALS of them. */
  refusals: (feedId: string) => Promise<readonly Refusal[]>;
  /** The newest first. */
  changes: (feedId: string) => Promise<readonly SyncChange[]>;
}
