// Answers what the extension's own pages ask about feeds.
import type { Outcome } from '../../lib/messages/extension.ts';
import type { FeedRequests } from '../../lib/messages/feeds.ts';
import { removeFeed, restoreFeed, setFeedTlp } from '../../lib/store/feeds.ts';
import { feedList, refusalsOf } from '../../lib/store/read.ts';
import { keepAwake } from '../../lib/sync/keep-awake.ts';
import { core, tick } from './core.ts';
import { fail, ok } from './outcome.ts';

type FeedRequest = { [T in keyof FeedRequests]: { type: T } & FeedRequests[T]['ask'] }[keyof FeedRequests];
type Answer = FeedRequests[keyof FeedRequests]['answer'];

/** `change` says whether there was such a feed; afterwards the lexicon is that of the changed feeds. */
async function changeFeed(change: Promise<boolean>): Promise<Outcome<null>> {
  if (!(await change)) return fail('not-found');
  await keepAwake(tick, (await core()).tools.queue.run());
  return ok(null);
}

export async function aboutFeeds(request: FeedRequest): Promise<Outcome<Answer>> {
  const { store } = await core();
  switch (request.type) {
    case 'feeds':
      return ok(await feedList(store));
    case 'refusals':
      return ok(await refusalsOf(store, request.feedId));
    case 'remove-feed':
      return changeFeed(removeFeed(store, request.feedId));
    case 'restore-feed':
      return changeFeed(restoreFeed(store, request.feedId));
    case 'set-feed-tlp':
      return changeFeed(setFeedTlp(store, request.feedId, request.tlp));
    case 'feed-changes':
    case 'add-feed':
    case 'change-feed':
    case 'sync-now':
    case 'pause-feed':
    case 'explore':
    case 'export-feeds':
    case 'import-feeds':
    case 'net-log':
      return fail('not-ready', 'the sync engine is not wired');
  }
}
