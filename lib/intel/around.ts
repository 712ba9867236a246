import type { Evidence } from './evidence.ts';
import type { PeerHint } from './peer-hint.ts';

/** What the page says around a mention, for its card. */
export interface Around {
  /** Of the post that it stands in; absent where it stands in none. */
  evidence?: Evidence;
  hints: PeerHint[];
}
