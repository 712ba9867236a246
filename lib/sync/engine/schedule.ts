// When a feed is due.
import type { RemoteSetup, Schedule } from '../../intel/sync.ts';
import type { FeedRow, RunRow } from '../../store/sync-rows.ts';
import { LONGEST_RETRY_AFTER } from './failures.ts';

const HOUR = 60 * 60_000;

const INTERVALS: Record<Schedule, number | undefined> = {
  'by-hand': undefined,
  hourly: HOUR,
  'six-hourly': 6 * HOUR,
  daily: 24 * HOUR,
  weekly: 7 * 24 * HOUR,
};

/** Of the interval: feeds that were added together do not stay together. */
const JITTER = 0.1;

/** Scheduled syncs wait so long while the user wants to save data, and all of them for a network that nobody announces. */
const LOOK_AGAIN = 15 * 60_000;

/** ms; undefined: by hand. */
export const intervalOf = ({ schedule }: Pick<RemoteSetup, 'schedule'>): number | undefined =>
  INTERVALS[schedule];

/** 0–1, the same for the same text. */
function share(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) >>> 0;
  return hash / 2 ** 32;
}

/**
 * Epoch ms of the next scheduled sync; undefined: by hand, or paused. A sync that is still to come was made by a clock that was
 * ahead: nobody waits for that time.
 */
export function scheduledFor(feed: string, setup: RemoteSetup, run: RunRow, now: number): number | undefined {
  const interval = intervalOf(setup);
  if (interval === undefined || setup.isPaused) return undefined;
  if (run.lastSync === undefined || run.lastSync > now) return 0;
  return run.lastSync + interval * (1 + JITTER * share(`${feed} ${run.lastSync}`));
}

export interface Conditions {
  /** Epoch ms. */
  now: number;
  /** Whether there is a network. */
  isOnline: boolean;
  savesData: boolean;
  /** Reached without a network. */
  isLocal: (feed: FeedRow) => boolean;
}

export interface Plan {
  /** In the order of their turn. */
  due: string[];
  /** Epoch ms: when to plan again. */
  next: number | undefined;
}

interface Turn {
  id: string;
  /** Epoch ms of when it is due. */
  at: number;
  /** 0: under way, 1: the user waits for it, 2: scheduled. */
  rank: number;
}

/** When to try again; at once where nobody would have waited so long, but for a clock that was ahead. */
function triedAgain(nextTry: number, setup: RemoteSetup, now: number): number {
  const longest = Math.max(intervalOf(setup) ?? 0, LONGEST_RETRY_AFTER);
  return nextTry - now > longest ? 0 : nextTry;
}

function turnOf(feed: FeedRow, run: RunRow, now: number): Turn | undefined {
  const { id, remote, state } = feed;
  if (remote === undefined || state === 'removed' || remote.isPaused) return undefined;
  const isBegun = run.current !== undefined;
  if (run.failure) {
    const { nextTry } = run.failure;
    if (nextTry === undefined) return undefined;
    return { id, at: triedAgain(nextTry, remote, now), rank: isBegun ? 0 : 2 };
  }
  if (isBegun) return { id, at: 0, rank: 0 };
  if (run.wanted !== undefined) return { id, at: 0, rank: 1 };
  const at = scheduledFor(id, remote, run, now);
  return at === undefined ? undefined : { id, at, rank: 2 };
}

/** When its turn can be at the earliest, as things are. */
function delayed(turn: Turn, feed: FeedRow, run: RunRow, conditions: Conditions): Turn {
  const { now, isOnline, savesData, isLocal } = conditions;
  const isWaiting =
    (!isOnline && run.current?.step !== 'store' && !isLocal(feed)) ||
    (savesData && turn.rank === 2 && run.wanted !== 'by-hand');
  return isWaiting ? { ...turn, at: Math.max(turn.at, now + LOOK_AGAIN) } : turn;
}

export function plan(
  feeds: readonly FeedRow[],
  runOf: (feed: string) => RunRow,
  conditions: Conditions,
): Plan {
  const turns = feeds
    .flatMap((feed) => {
      const turn = turnOf(feed, runOf(feed.id), conditions.now);
      return turn ? [delayed(turn, feed, runOf(feed.id), conditions)] : [];
    })
    .sort((a, b) => a.rank - b.rank || a.at - b.at);
  const later = turns.filter(({ at }) => at > conditions.now).map(({ at }) => at);
  return {
    due: turns.filter(({ at }) => at <= conditions.now).map(({ id }) => id),
    next: later.length === 0 ? undefined : Math.min(...later),
  };
}
