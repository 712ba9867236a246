import type { EntityRef } from '../intel/entity-ref.ts';
import type { Feed } from '../intel/feed.ts';
import type { EntityRow } from '../store/schema.ts';

/** Undefined where the row's feed is none of these. */
export function refOf(row: EntityRow, feeds: ReadonlyMap<string, Feed>): EntityRef | undefined {
  const feed = feeds.get(row.feed);
  if (!feed) return undefined;
  const { pk, id, name, kind, tlp, producer } = row;
  return { pk, id, name, kind, tlp, producer, feed: { kind: feed.kind, title: feed.title } };
}
