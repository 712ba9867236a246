// An entity in a line: what a list says of it, without all that a card says.
import type { LocalText } from './entity.ts';
import type { FeedKind } from './feed.ts';
import type { EntityKind } from './kinds.ts';
import type { Tlp } from './tlp.ts';

export interface EntityRef {
  pk: number;
  /** As in Entity: the same from sync to sync. */
  id: string;
  name: string;
  kind: EntityKind;
  tlp: Tlp;
  producer: string;
  feed: { kind: FeedKind; title: LocalText };
}

/** What a search found. */
export interface EntityHit extends EntityRef {
  /** The name that hit. */
  hit: string;
}
