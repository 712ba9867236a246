import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { feedTitles } from '../../components/feed-title.ts';
import { NetLog } from '../../components/feeds/NetLog.tsx';
import type { Feed } from '../../lib/intel/feed.ts';
import { newestEntries } from '../../lib/intel/request-log.ts';
import type { LoggedRequest } from '../../lib/intel/sync.ts';
import type { Tlp } from '../../lib/intel/tlp.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { ErrorCode } from '../../lib/messages/extension.ts';

interface Props {
  feeds: readonly Feed[];
  ceiling: Tlp | undefined;
  texts: Texts;
}

/** What has left the browser. */
export function NetworkLog({ feeds, ceiling, texts }: Props): VNode {
  const [entries, setEntries] = useState<readonly LoggedRequest[]>();
  const [unread, setUnread] = useState<ErrorCode>();
  const look = async (): Promise<void> => {
    const outcome = await ask('net-log', {});
    setUnread(outcome.ok ? undefined : outcome.code);
    if (outcome.ok) setEntries(newestEntries(outcome.value));
  };
  const titles = feedTitles(feeds, ceiling, texts);
  return <NetLog {...{ entries, unread, titles, texts }} onLook={() => void look()} />;
}
