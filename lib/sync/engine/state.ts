// The state of a feed as a person sees it.
import { DAY } from '../../intel/day.ts';
import { originsOf } from '../../intel/hosts.ts';
import type { FeedSync, RemoteSetup, SyncChange, SyncState } from '../../intel/sync.ts';
import type { FeedRow, RunRow } from '../../store/sync-rows.ts';
import type { BoundFeed } from '../registry.ts';
import { intervalOf, scheduledFor } from './schedule.ts';

/** A feed that is due is not stale yet: a laptop was closed over night. */
const PATIENCE = 2;
/** What is synced by hand is stale after this, in ms. */
const STALE_BY_HAND = 30 * DAY;

/** What is true in this moment, and stored nowhere. */
export interface Moment {
  /** Epoch ms. */
  now: number;
  isOnline: boolean;
  /** "No network, files only". */
  isOffline: boolean;
  /** What the engine does for the feed. */
  active: Extract<SyncState, { state: 'syncing' }> | undefined;
}

function isStale({ lastSync }: RunRow, setup: RemoteSetup, now: number): boolean {
  if (lastSync === undefined) return false;
  const interval = intervalOf(setup);
  return now - lastSync > (interval === undefined ? STALE_BY_HAND : PATIENCE * interval);
}

function failed({ failure, lastSync }: RunRow, { isOffline }: Moment): SyncState | undefined {
  if (failure === undefined) return undefined;
  const { code, detail, since, nextTry } = failure;
  const isKept = lastSync !== undefined;
  return {
    ...{ state: 'failed', code, detail, since, isKept },
    ...(nextTry === undefined || isOffline ? {} : { nextTry }),
  };
}

const isWaiting = ({ current, wanted }: RunRow, { isOffline }: Moment): boolean =>
  !isOffline && (current !== undefined || wanted !== undefined);

export function stateOf(setup: RemoteSetup, run: RunRow, moment: Moment): SyncState {
  if (moment.active) return moment.active;
  if (setup.isPaused) return { state: 'paused' };
  const failure = failed(run, moment);
  if (failure) return failure;
  if (isWaiting(run, moment)) return { state: 'waiting', for: moment.isOnline ? 'turn' : 'network' };
  if (run.lastSync === undefined) return { state: 'never-synced' };
  return { state: isStale(run, setup, moment.now) ? 'stale' : 'ready' };
}

function nextRun(
  feed: FeedRow,
  setup: RemoteSetup,
  run: RunRow,
  { now, isOffline }: Moment,
): number | undefined {
  if (isOffline || setup.isPaused) return undefined;
  if (run.failure) return run.failure.nextTry;
  const at = scheduledFor(feed.id, setup, run, now);
  return at === undefined ? undefined : Math.max(at, now);
}

/** `bound` is undefined where this version does not understand the configuration. */
export function syncOf(
  feed: FeedRow,
  setup: RemoteSetup,
  run: RunRow,
  about: {
    bound: BoundFeed | undefined;
    isPermitted: boolean;
    isLoginStored: boolean;
    lastChange: SyncChange | undefined;
    moment: Moment;
  },
): FeedSync {
  const { bound, isPermitted, isLoginStored, lastChange, moment } = about;
  const address = bound?.address ?? '';
  const next = nextRun(feed, setup, run, moment);
  return {
    kind: setup.kind,
    config: setup.config,
    host: bound?.hosts[0] ?? '',
    address,
    origins: bound === undefined ? [] : feedOrigins(bound),
    isPermitted,
    login: setup.login,
    isLoginStored,
    schedule: setup.schedule,
    isTlpAuto: setup.isTlpAuto === true,
    ...(setup.title === undefined ? {} : { title: setup.title }),
    state: stateOf(setup, run, moment),
    ...(run.lastSync === undefined ? {} : { lastSync: run.lastSync }),
    ...(next === undefined ? {} : { nextRun: next }),
    ...(lastChange === undefined ? {} : { lastChange }),
  };
}

/** All hosts of a feed as the browser permits them. Other hosts than that of the address are reached by the same scheme. */
export function feedOrigins({ address, hosts }: BoundFeed): string[] {
  const { protocol } = new URL(address);
  return originsOf(hosts.map((host) => `${protocol}//${host}/`));
}
