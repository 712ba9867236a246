// The feeds as the background knows them, kept fresh while it works on them.
import { useEffect, useState } from 'preact/hooks';
import { paced } from '../../components/paced.ts';
import { useAsked, type Hear, type UsedAsked } from '../../components/use-asked.ts';
import type { Feed } from '../../lib/intel/feed.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { ErrorCode } from '../../lib/messages/extension.ts';
import { watchFeedNews } from '../../lib/messages/watch-news.ts';

export interface Feeds {
  /** Undefined until the background has answered. */
  feeds: readonly Feed[] | undefined;
  /** Why they could not be read. */
  failure: ErrorCode | undefined;
  /** Why what was to be done was not. */
  undone: ErrorCode | undefined;
  reload: () => void;
  run: UsedAsked<Feed[]>['run'];
}

/** ms between two questions: news come faster than anyone can read. */
const REST = 300;
/** ms: "in 3 minutes" grows old. */
const AGES = 30_000;

// What the user does is shown at once; what the background does, now and then.
const hear: Hear = (changed, signal) => {
  const { soon, end } = paced(changed, REST);
  watchFeedNews(soon, signal);
  signal.addEventListener('abort', end);
};

export function useFeeds(): Feeds {
  const { value, unread, undone, again, run } = useAsked(() => ask('feeds', {}), { hear });
  return { feeds: value, failure: unread, undone, reload: () => void again(), run };
}

/** The time now, which moves on by itself. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), AGES);
    return () => clearInterval(timer);
  }, []);
  return now;
}
