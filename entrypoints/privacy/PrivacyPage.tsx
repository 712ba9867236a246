import type { VNode } from 'preact';
import { browser } from 'wxt/browser';
import { FailureNote } from '../../components/FailureNote.tsx';
import { PrivacyView } from '../../components/privacy/PrivacyView.tsx';
import { useAsked } from '../../components/use-asked.ts';
import { useFollowed } from '../../components/use-followed.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ask } from '../../lib/messages/ask.ts';
import { watchFeedNews } from '../../lib/messages/watch-news.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { ceilingOf } from '../../lib/settings/showing.ts';
import { followSettings } from '../../lib/settings/stored.ts';

const WITH_FEEDS = { hear: watchFeedNews };

export function PrivacyPage({ first, texts }: { first: Settings; texts: Texts }): VNode {
  const settings = useFollowed(first, followSettings);
  const { value: log, unread: unreadLog } = useAsked(() => ask('net-log', {}), WITH_FEEDS);
  const { value: stored, unread: unreadCounts } = useAsked(() => ask('stored-counts', {}), WITH_FEEDS);
  const { value: feeds = [] } = useAsked(() => ask('feeds', {}), WITH_FEEDS);
  const unread = unreadLog ?? unreadCounts;
  return (
    <PrivacyView
      {...{ log, stored, feeds, settings, texts }}
      isUnread={unread !== undefined}
      ceiling={ceilingOf(settings)}
      optionsPage={browser.runtime.getURL('/options.html')}
    >
      <FailureNote unread={unread} texts={texts} />
    </PrivacyView>
  );
}
