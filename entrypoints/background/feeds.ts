// Answers what the extension's own pages ask about feeds and their syncs.
import { FeedError, type Feed } from '../../lib/intel/feed.ts';
import { originsOf } from '../../lib/intel/hosts.ts';
import { typedUrl } from '../../lib/intel/links.ts';
import type { Explored } from '../../lib/intel/explored.ts';
import type { AnswerOf, RequestOf } from '../../lib/messages/contract.ts';
import type { Outcome } from '../../lib/messages/extension.ts';
import type { ExploreWish, FeedRequests, ImportedSetup } from '../../lib/messages/feeds.ts';
import { removeFeed, restoreFeed, setFeedTlp } from '../../lib/store/feeds.ts';
import { changesOf, feedIn, feedRows, refusalsOf } from '../../lib/store/read.ts';
import { changeRemote } from '../../lib/store/remote-feeds.ts';
import { runOf } from '../../lib/store/runs.ts';
import { hasSecret } from '../../lib/store/secrets.ts';
import type { FeedRow } from '../../lib/store/sync-rows.ts';
import { feedOrigins, syncOf } from '../../lib/sync/engine/state.ts';
import { explore } from '../../lib/sync/explore.ts';
import { addFeed, changeFeed } from '../../lib/sync/feed-forms.ts';
import { keepAwake } from '../../lib/sync/keep-awake.ts';
import { bindFeed } from '../../lib/sync/registry.ts';
import { exportSetup, importSetup } from '../../lib/sync/setup.ts';
import { core, tick, type Core } from './core.ts';
import { fail, ok } from './outcome.ts';
import { giveBack } from './sites.ts';
import { grantedOrigins, isCovered, isOffline, isPermitted } from './sync.ts';

type Answer = AnswerOf<FeedRequests>;
type Ask<T extends keyof FeedRequests> = FeedRequests[T]['ask'];

/** `change` says whether there was such a feed; afterwards the lexicon is that of the changed feeds. */
async function changed(change: Promise<boolean>): Promise<Outcome<null>> {
  if (!(await change)) return fail('not-found');
  await keepAwake(tick, (await core()).tools.queue.run());
  return ok(null);
}

async function feedOf(row: FeedRow, { store, engine }: Core, granted: readonly string[]): Promise<Feed> {
  const feed = feedIn(row);
  const { remote, id } = row;
  if (remote === undefined) return feed;
  const bound = bindFeed(remote.kind, remote.config);
  const [run, [lastChange], isLoginStored] = await Promise.all([
    runOf(store, id),
    changesOf(store, id),
    hasSecret(store, id),
  ]);
  const moment = {
    now: Date.now(),
    isOnline: navigator.onLine,
    isOffline: await isOffline(),
    active: engine.activeState(id),
  };
  const about = {
    bound,
    isPermitted: bound !== undefined && isCovered(granted, feedOrigins(bound)),
    isLoginStored,
    lastChange,
    moment,
  };
  return { ...feed, sync: syncOf(row, remote, engine.withUntold(run), about) };
}

async function feedList(): Promise<Feed[]> {
  const held = await core();
  const [rows, granted] = await Promise.all([feedRows(held.store), grantedOrigins()]);
  return Promise.all(rows.map((row) => feedOf(row, held, granted)));
}

async function remove({ feedId }: Ask<'remove-feed'>): Promise<Outcome<null>> {
  const { store, engine } = await core();
  const isThere = await removeFeed(store, feedId);
  await engine.interrupt(feedId);
  const outcome = await changed(Promise.resolve(isThere));
  await giveBack();
  return outcome;
}

async function restore({ feedId }: Ask<'restore-feed'>): Promise<Outcome<null>> {
  const { store, engine } = await core();
  const outcome = await changed(restoreFeed(store, feedId));
  await engine.wake();
  return outcome;
}

async function add({ form }: Ask<'add-feed'>): Promise<Outcome<Answer>> {
  const { store, engine } = await core();
  const added = await addFeed(store, form);
  await engine.wake();
  return ok(added);
}

async function change({ feedId, change: wanted }: Ask<'change-feed'>): Promise<Outcome<Answer>> {
  const { store, engine, tools } = await core();
  const answer = await changeFeed(store, feedId, wanted);
  if (answer === undefined) return fail('not-found');
  await engine.interrupt(feedId);
  await keepAwake(tick, tools.queue.run());
  await engine.wake();
  await giveBack();
  return ok(answer);
}

async function pauseFeed({ feedId, isPaused }: Ask<'pause-feed'>): Promise<Outcome<null>> {
  const { store, engine } = await core();
  if (!(await changeRemote(store, feedId, { isPaused }))) return fail('not-found');
  if (isPaused) await engine.interrupt(feedId);
  await engine.wake();
  return ok(null);
}

async function syncNow({ feedId }: Ask<'sync-now'>): Promise<Outcome<null>> {
  const { store, engine } = await core();
  if (feedId !== undefined && (await store.feeds.get(feedId))?.remote === undefined) return fail('not-found');
  await engine.syncNow(feedId);
  return ok(null);
}

const failed = (code: Extract<Explored, { kind: 'failed' }>['code'], detail = ''): Explored => ({
  kind: 'failed',
  code,
  detail,
});

/** A stored login goes along to its own feed's hosts alone. */
async function isOwnHost({ feedId }: ExploreWish, url: string): Promise<boolean> {
  if (feedId === undefined) return true;
  const remote = (await (await core()).store.feeds.get(feedId))?.remote;
  return (remote && bindFeed(remote.kind, remote.config))?.hosts.includes(new URL(url).host) ?? false;
}

let looking = new AbortController();

/** "No network" ends this as well. */
export function endLooking(): void {
  looking.abort(new FeedError('offline'));
  looking = new AbortController();
}

async function lookAround(wish: ExploreWish): Promise<Explored> {
  const url = typedUrl(wish.url);
  if (url === undefined) return failed('not-understood', 'no http(s) address');
  if (await isOffline()) return failed('offline');
  if (!(await isPermitted(originsOf([url])))) return failed('no-permission');
  if (wish.login === undefined && !(await isOwnHost(wish, url)))
    return failed('login-refused', 'the stored login is for another host');
  const { net } = await core();
  return keepAwake(tick, explore(net, { ...wish, url }, looking.signal));
}

async function takeSetup({ text }: Ask<'import-feeds'>): Promise<Outcome<ImportedSetup>> {
  const { store, engine } = await core();
  const imported = await importSetup(store, text);
  await engine.wake();
  return imported === undefined ? fail('bad-request', 'no set-up of feeds') : ok(imported);
}

export async function aboutFeeds(request: RequestOf<FeedRequests>): Promise<Outcome<Answer>> {
  const { store, net } = await core();
  switch (request.type) {
    case 'feeds':
      return ok(await feedList());
    case 'refusals':
      return ok(await refusalsOf(store, request.feedId));
    case 'feed-changes':
      return ok(await changesOf(store, request.feedId));
    case 'remove-feed':
      return remove(request);
    case 'restore-feed':
      return restore(request);
    case 'set-feed-tlp':
      return changed(setFeedTlp(store, request.feedId, request.tlp));
    case 'add-feed':
      return add(request);
    case 'change-feed':
      return change(request);
    case 'sync-now':
      return syncNow(request);
    case 'pause-feed':
      return pauseFeed(request);
    case 'explore':
      return ok(await lookAround(request.wish));
    case 'export-feeds':
      return ok(await exportSetup(store));
    case 'import-feeds':
      return takeSetup(request);
    case 'net-log':
      return ok(await net.log());
  }
}
