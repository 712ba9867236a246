import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { Feed } from '../../lib/intel/feed.ts';
import { PRESETS } from '../../lib/intel/presets.ts';
import type { FeedSync } from '../../lib/intel/sync.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { feedTitle } from '../feed-title.ts';
import { Counts } from './Counts.tsx';
import { TlpLabel } from '../TlpLabel.tsx';
import type { FeedActions } from './actions.ts';
import { Changes } from './Changes.tsx';
import { FeedButtons } from './FeedButtons.tsx';
import { SyncStateView } from './SyncStateView.tsx';
import { Technical } from './Technical.tsx';
import { TlpSelect } from './TlpSelect.tsx';
import { whence } from './words.ts';

export interface FeedItemProps {
  feed: Feed;
  /** "No network" is on. */
  isOffline: boolean;
  texts: Texts;
  actions: FeedActions;
  /** Epoch milliseconds. */
  now: number;
}

function noticeOf({ kind, notice, sync }: Feed, { options }: Texts): string | undefined {
  if (kind === 'starter') return options.starterNotice;
  return notice ?? PRESETS.find(({ config }) => config.url === sync?.address)?.notice;
}

type Synced = FeedItemProps & { sync: FeedSync };

/** What only the user can give: a permission, a login. */
function Missing({ feed, sync, texts, actions }: Synced): VNode | null {
  const { feeds } = texts;
  const isForbidden = !sync.isPermitted && sync.origins.length > 0;
  const lacksLogin = sync.login !== 'none' && !sync.isLoginStored;
  if (!isForbidden && !lacksLogin) return null;
  return (
    <div class="notice small missing">
      {lacksLogin && <p>{feeds.loginMissing}</p>}
      {isForbidden && (
        <>
          <p>{feeds.notAllowed(sync.host)}</p>
          <button type="button" class="button" onClick={() => actions.allow(feed)}>
            {feeds.allow}
            <span class="spoken">: {sync.host}</span>
          </button>
        </>
      )}
    </div>
  );
}

const Below = ({ feed, sync, texts, actions, now }: Synced): VNode => (
  <>
    <p class="small">
      {texts.feeds.unmarked} <TlpLabel tlp={feed.defaultTlp} />
    </p>
    <div class="folds">
      <Changes last={sync.lastChange} texts={texts} now={now} changes={() => actions.changes(feed.id)} />
      <Technical feed={feed} sync={sync} texts={texts} />
    </div>
  </>
);

/** A feed with its state, where it comes from, what it brought, and what its unmarked objects count as. */
export function FeedItem(props: FeedItemProps): VNode {
  const { feed, isOffline, texts, actions, now } = props;
  const { sync, counts } = feed;
  const id = useId();
  const title = feedTitle(feed, texts);
  const notice = noticeOf(feed, texts);
  return (
    <article class="feed" aria-labelledby={id}>
      <header>
        <h3 id={id}>{title}</h3>
        <FeedButtons feed={feed} title={title} isOffline={isOffline} texts={texts} actions={actions} />
      </header>
      {sync && <SyncStateView sync={sync} title={title} texts={texts} now={now} />}
      {sync && <Missing {...props} sync={sync} />}
      <p class="small muted">{whence(feed, texts, now)}</p>
      {feed.state !== 'new' && (
        <Counts counts={counts} texts={texts} refusals={() => actions.refusals(feed.id)} />
      )}
      {sync ? (
        <Below {...props} sync={sync} />
      ) : (
        <TlpSelect feed={feed} texts={texts} onChange={(tlp) => actions.setTlp(feed.id, tlp)} />
      )}
      {notice !== undefined && <p class="small muted">{notice}</p>}
    </article>
  );
}
