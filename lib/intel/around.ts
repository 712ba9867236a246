import type { Evidence } from './evidence.ts';
import type { EntityKind } from './kinds.ts';
import type { PeerHint, PeerRole } from './peer-hint.ts';

/** What the page says around a mention, for its card. */
export interface Around {
  /** Of the post that it stands in; absent where it stands in none. */
  evidence?: Evidence;
  hints: PeerHint[];
  /** Whom the intel knows by id or handle, the card's own entities left out. */
  known: { role: PeerRole; pk: number; name: string; kind: EntityKind }[];
  /** How many posts with this name the tab has shown since it was opened. */
  seen: number;
}
