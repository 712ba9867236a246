// The feeds as the background knows them, and what can be done with them.
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { FeedActions } from '../../components/options/FeedItem.tsx';
import type { Feed } from '../../lib/intel/feed.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { ErrorCode, Outcome } from '../../lib/messages/extension.ts';

export interface Feeds {
  /** Undefined until the background has answered. */
  feeds: readonly Feed[] | undefined;
  failure: ErrorCode | undefined;
  reload: () => void;
  actions: FeedActions;
}

export function useFeeds(): Feeds {
  const [feeds, setFeeds] = useState<readonly Feed[]>();
  const [failure, setFailure] = useState<ErrorCode>();
  const reload = useCallback(() => {
    void ask('feeds', {}).then((outcome) => {
      if (outcome.ok) setFeeds(outcome.value);
      setFailure(outcome.ok ? undefined : outcome.code);
    });
  }, []);
  useEffect(reload, [reload]);
  const then = (change: Promise<Outcome<null>>): void =>
    void change.then((outcome) => (outcome.ok ? reload() : setFailure(outcome.code)));
  const actions: FeedActions = {
    remove: (feedId) => then(ask('remove-feed', { feedId })),
    restore: (feedId) => then(ask('restore-feed', { feedId })),
    setTlp: (feedId, tlp) => then(ask('set-feed-tlp', { feedId, tlp })),
    refusals: async (feedId) => {
      const outcome = await ask('refusals', { feedId });
      return outcome.ok ? outcome.value : [];
    },
  };
  return { feeds, failure, reload, actions };
}
