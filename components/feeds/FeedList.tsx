import type { VNode } from 'preact';
import type { Feed } from '../../lib/intel/feed.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { feedTitle } from '../feed-title.ts';
import type { FeedItemProps } from './FeedItem.tsx';
import { FeedEntry } from './FeedEntry.tsx';

type Props = Omit<FeedItemProps, 'feed'> & { feeds: readonly Feed[] };

/** Feeds on servers, files, and the starter pack, which is there in any case. */
const rankOf = ({ kind, sync }: Feed): number => (sync ? 0 : kind === 'starter' ? 2 : 1);

/**
 * What is synced stands in the order of its titles: a sync must not move it. Files stay in the order of their coming. The user's
 * own names have a section of their own.
 */
export function listed(feeds: readonly Feed[], texts: Texts): Feed[] {
  const { compare } = new Intl.Collator(texts.language, { numeric: true });
  return feeds
    .filter(({ kind }) => kind !== 'own')
    .sort(
      (a, b) =>
        rankOf(a) - rankOf(b) || (a.sync && b.sync ? compare(feedTitle(a, texts), feedTitle(b, texts)) : 0),
    );
}

export const FeedList = ({ feeds, ...rest }: Props): VNode => (
  <div class="feed-list">
    {feeds.map((feed) => (
      <FeedEntry key={feed.id} feed={feed} {...rest} />
    ))}
  </div>
);
