import type { VNode } from 'preact';
import type { Feed } from '../../lib/intel/feed.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { FeedItem, RemovedFeed, type FeedActions } from './FeedItem.tsx';

interface Props {
  feeds: readonly Feed[];
  texts: Texts;
  actions: FeedActions;
  /** Epoch milliseconds. */
  now: number;
}

/** The user's own feed has a section of its own. */
export function FeedList({ feeds: all, texts, actions, now }: Props): VNode {
  const feeds = all.filter(({ kind }) => kind !== 'own');
  return (
    <section class="block" aria-labelledby="feeds-title">
      <h2 id="feeds-title">{texts.options.feeds}</h2>
      <p class="muted">{texts.options.feedsNote}</p>
      {feeds.length === 0 && <p>{texts.options.noFeeds}</p>}
      {feeds.map((feed) =>
        feed.state === 'removed' ? (
          <RemovedFeed key={feed.id} feed={feed} texts={texts} actions={actions} />
        ) : (
          <FeedItem key={feed.id} feed={feed} texts={texts} actions={actions} now={now} />
        ),
      )}
      <p class="small muted">{texts.options.defaultTlpNote}</p>
    </section>
  );
}
