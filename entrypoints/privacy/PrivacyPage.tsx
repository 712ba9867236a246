import type { VNode } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Stored } from '../../components/options/StorageUse.tsx';
import { PrivacyView } from '../../components/privacy/PrivacyView.tsx';
import type { Feed } from '../../lib/intel/feed.ts';
import type { NetBook } from '../../lib/intel/net-book.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { ErrorCode } from '../../lib/messages/extension.ts';
import { FEED_NEWS_KEY } from '../../lib/messages/feeds.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { followSettings } from '../../lib/settings/stored.ts';

interface Told {
  book: NetBook | undefined;
  stored: Stored | undefined;
  feeds: readonly Feed[];
  failure: ErrorCode | undefined;
}

const NOTHING: Told = { book: undefined, stored: undefined, feeds: [], failure: undefined };

/** Asked anew whenever a feed says that something has happened. */
function useTold(): Told {
  const [told, setTold] = useState(NOTHING);
  const load = useCallback(async () => {
    const [book, stored, feeds] = await Promise.all([
      ask('net-log', {}),
      ask('stored-counts', {}),
      ask('feeds', {}),
    ]);
    setTold((before) => ({
      book: book.ok ? book.value : before.book,
      stored: stored.ok ? stored.value : before.stored,
      feeds: feeds.ok ? feeds.value : before.feeds,
      failure: book.ok ? undefined : book.code,
    }));
  }, []);
  useEffect(() => {
    const listener = (changes: Record<string, unknown>, area: string): void => {
      if (area === 'session' && FEED_NEWS_KEY in changes) void load();
    };
    void load();
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  }, [load]);
  return told;
}

export function PrivacyPage({ first, texts }: { first: Settings; texts: Texts }): VNode {
  const [settings, setSettings] = useState(first);
  const { book, stored, feeds, failure } = useTold();
  useEffect(() => {
    const watching = new AbortController();
    void followSettings(setSettings, watching.signal);
    return () => watching.abort();
  }, []);
  const told = failure && texts.card.failures[failure];
  return (
    <PrivacyView
      {...{ book, stored, feeds, settings, texts }}
      optionsPage={browser.runtime.getURL('/options.html')}
    >
      {told && (
        <p class="notice" role="alert">
          {told.title}. {told.advice}
        </p>
      )}
    </PrivacyView>
  );
}
