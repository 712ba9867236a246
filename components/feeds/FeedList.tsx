import type { VNode } from 'preact';
import type { Feed } from '../../lib/intel/feed.ts';
import type { FeedItemProps } from './FeedItem.tsx';
import { FeedEntry } from './FeedEntry.tsx';

type Props = Omit<FeedItemProps, 'feed'> & { feeds: readonly Feed[] };

/** The user's own names have a section of their own. */
export const listed = (feeds: readonly Feed[]): Feed[] => feeds.filter(({ kind }) => kind !== 'own');

export const FeedList = ({ feeds, ...rest }: Props): VNode => (
  <div class="feed-list">
    {feeds.map((feed) => (
      <FeedEntry key={feed.id} feed={feed} {...rest} />
    ))}
  </div>
);
