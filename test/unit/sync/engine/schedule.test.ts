import { describe, expect, test } from 'vitest';
import type { RemoteSetup } from '../../../../lib/intel/sync.ts';
import type { FeedRow, RunRow } from '../../../../lib/store/sync-rows.ts';
import { plan, scheduledFor, type Conditions } from '../../../../lib/sync/engine/schedule.ts';
import { stateOf } from '../../../../lib/sync/engine/state.ts';
import { makeFeed } from '../../../make/intake.ts';

const HOUR = 60 * 60_000;
const NOW = 1_000 * HOUR;

const setup = (over: Partial<RemoteSetup> = {}): RemoteSetup => ({
  kind: 'url',
  config: { url: 'https://intel.example/a.json' },
  login: 'none',
  schedule: 'hourly',
  isPaused: false,
  ...over,
});

const feed = (id: string, over: Partial<RemoteSetup> = {}): FeedRow => ({
  ...makeFeed({ id }),
  remote: setup(over),
});
const run = (id: string, over: Partial<RunRow> = {}): RunRow => ({ feed: id, kept: [], lastNo: 0, ...over });

const CONDITIONS: Conditions = { now: NOW, isOnline: true, savesData: false, isLocal: () => false };

function planned(feeds: FeedRow[], runs: RunRow[], over: Partial<Conditions> = {}) {
  const known = new Map(runs.map((each) => [each.feed, each]));
  return plan(feeds, (id) => known.get(id) ?? run(id), { ...CONDITIONS, ...over });
}

const fetching = {
  step: 'fetch',
  no: 1,
  version: '1',
  isFull: true,
  seq: 0,
  done: 0,
  request: { url: '', method: 'GET', headers: {} },
  progress: null,
} as const;

describe('what is due', () => {
  test('a scheduled feed at once, then after its interval and a little more', () => {
    expect(planned([feed('a')], []).due).toEqual(['a']);
    const at = scheduledFor('a', setup(), run('a', { lastSync: NOW }), NOW) ?? 0;
    expect(at).toBeGreaterThanOrEqual(NOW + HOUR);
    expect(at).toBeLessThanOrEqual(NOW + 1.1 * HOUR);
    expect(planned([feed('a')], [run('a', { lastSync: NOW })])).toEqual({ due: [], next: at });
  });

  test('feeds that were added together do not stay together', () => {
    const times = ['a', 'b', 'c', 'd'].map((id) =>
      scheduledFor(id, setup(), run(id, { lastSync: NOW }), NOW),
    );
    expect(new Set(times).size).toBe(4);
  });

  test('by hand, only when it is wanted', () => {
    const byHand = feed('a', { schedule: 'by-hand' });
    expect(planned([byHand], [])).toEqual({ due: [], next: undefined });
    expect(planned([byHand], [run('a', { wanted: 'by-hand' })]).due).toEqual(['a']);
  });

  test('what is under way first, then what the user waits for, then what is scheduled', () => {
    const runs = [run('b', { wanted: 'by-hand' }), run('c', { current: fetching })];
    expect(
      planned(
        ['a', 'b', 'c'].map((id) => feed(id)),
        runs,
      ).due,
    ).toEqual(['c', 'b', 'a']);
  });

  test('at once, where the last sync is still to come: the clock was ahead', () => {
    expect(planned([feed('a')], [run('a', { lastSync: NOW + 1 })])).toEqual({ due: ['a'], next: undefined });
  });

  test('at once, where nobody would have waited so long for another try', () => {
    const failure = { code: 'unreachable', detail: '', since: NOW - 1, tries: 3 } as const;
    const tried = (hours: number) =>
      planned([feed('a')], [run('a', { failure: { ...failure, nextTry: NOW + hours * HOUR } })]);
    expect(tried(24)).toEqual({ due: [], next: NOW + 24 * HOUR });
    expect(tried(25)).toEqual({ due: ['a'], next: undefined });
  });

  test('nothing that is paused or removed', () => {
    const removed: FeedRow = { ...feed('b'), state: 'removed' };
    const runs = [run('a', { wanted: 'by-hand' }), run('b', { wanted: 'by-hand' })];
    expect(planned([feed('a', { isPaused: true }), removed], runs)).toEqual({ due: [], next: undefined });
  });

  test('after a failure not before its time', () => {
    const failure = { code: 'unreachable', detail: '', since: NOW, tries: 1, nextTry: NOW + 5 } as const;
    expect(planned([feed('a')], [run('a', { failure })])).toEqual({ due: [], next: NOW + 5 });
    expect(planned([feed('a')], [run('a', { failure })], { now: NOW + 5 }).due).toEqual(['a']);
  });

  test('without a network nothing but what needs none', () => {
    const stored = { ...fetching, step: 'store', memory: null } as const;
    const runs = [run('b', { current: stored })];
    const offline = { isOnline: false, isLocal: ({ id }: FeedRow) => id === 'c' };
    const { due, next } = planned(
      ['a', 'b', 'c'].map((id) => feed(id)),
      runs,
      offline,
    );
    expect(due).toEqual(['b', 'c']);
    expect(next).toBeGreaterThan(NOW);
  });

  test('saving data, only what the user waits for', () => {
    const runs = [run('b', { wanted: 'by-hand' })];
    expect(planned([feed('a'), feed('b')], runs, { savesData: true }).due).toEqual(['b']);
  });
});

describe('the state of a feed', () => {
  const moment = { now: NOW, isOnline: true, isOffline: false, active: undefined };
  const failure = { code: 'unreachable', detail: 'x', since: 5, tries: 2, nextTry: NOW + 9 } as const;
  test.each<[string, Partial<RemoteSetup>, Partial<RunRow>, object, object]>([
    ['nothing yet', {}, {}, {}, { state: 'never-synced' }],
    ['asked for', {}, { wanted: 'by-hand' }, {}, { state: 'waiting', for: 'turn' }],
    [
      'asked for, no network',
      {},
      { wanted: 'by-hand' },
      { isOnline: false },
      { state: 'waiting', for: 'network' },
    ],
    [
      'asked for, and "no network"',
      {},
      { wanted: 'by-hand' },
      { isOffline: true },
      { state: 'never-synced' },
    ],
    ['begun', {}, { current: fetching, lastSync: NOW }, {}, { state: 'waiting', for: 'turn' }],
    ['synced', {}, { lastSync: NOW - HOUR }, {}, { state: 'ready' }],
    ['synced long ago', {}, { lastSync: NOW - 3 * HOUR }, {}, { state: 'stale' }],
    [
      'synced by hand long ago',
      { schedule: 'by-hand' },
      { lastSync: NOW - 24 * HOUR },
      {},
      { state: 'ready' },
    ],
    [
      'synced by hand very long ago',
      { schedule: 'by-hand' },
      { lastSync: NOW - 800 * HOUR },
      {},
      { state: 'stale' },
    ],
    ['paused', { isPaused: true }, { failure, lastSync: 1 }, {}, { state: 'paused' }],
    [
      'failed, never synced',
      {},
      { failure },
      {},
      { state: 'failed', code: 'unreachable', detail: 'x', since: 5, isKept: false, nextTry: NOW + 9 },
    ],
    [
      'failed',
      {},
      { failure, lastSync: 1 },
      { isOffline: true },
      { state: 'failed', code: 'unreachable', detail: 'x', since: 5, isKept: true },
    ],
  ])('%s', (_what, over, runOver, momentOver, state) => {
    expect(stateOf(setup(over), run('a', runOver), { ...moment, ...momentOver })).toEqual(state);
  });
});
