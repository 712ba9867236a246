import type { VNode } from 'preact';
import type { Feed } from '../../lib/intel/feed.ts';
import type { FeedSync } from '../../lib/intel/sync.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Fold } from '../Fold.tsx';
import { detailWords, shownAddress } from './words.ts';

type Row = [name: string, value: string];

function rows({ id }: Feed, sync: FeedSync, { feeds }: Texts): Row[] {
  const { kind, address, schedule, login, isLoginStored, origins, state } = sync;
  const how = feeds.logins[login];
  const stored = isLoginStored ? feeds.loginStored(how) : feeds.loginAbsent(how);
  const failure: Row[] =
    state.state === 'failed' ? [[feeds.error, `${state.code} ${detailWords(state.code, state.detail)}`]] : [];
  return [
    [feeds.kind, feeds.kinds[kind]],
    [feeds.address, shownAddress(address)],
    [feeds.schedule, feeds.schedules[schedule]],
    [feeds.login, login === 'none' ? how : stored],
    [feeds.permission, origins.join(' ')],
    [feeds.feedId, id],
    ...failure,
  ];
}

/** What whoever runs the server, or we, may ask for. */
export const Technical = ({ feed, sync, texts }: { feed: Feed; sync: FeedSync; texts: Texts }): VNode => (
  <Fold class="small fold" summary={texts.feeds.technical}>
    <dl class="technical">
      {rows(feed, sync, texts).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </Fold>
);
