// An engine with a store of its own, as the background has it: real requests, a fake database, no browser.
import 'fake-indexeddb/auto';
import type { Login, RemoteKind, Schedule, SyncState } from '../../lib/intel/sync.ts';
import type { Tlp } from '../../lib/intel/tlp.ts';
import { NET_LIMITS, type NetLimits } from '../../lib/net/limits.ts';
import { newestEntries } from '../../lib/intel/request-log.ts';
import type { LoggedRequest } from '../../lib/intel/sync.ts';
import { makeNet, type Net } from '../../lib/net/net.ts';
import { addRemote } from '../../lib/store/remote-feeds.ts';
import { runOf } from '../../lib/store/runs.ts';
import type { Store } from '../../lib/store/schema.ts';
import { makeCompileQueue } from '../../lib/sync/compile-queue.ts';
import { Engine, type EngineTools } from '../../lib/sync/engine/engine.ts';
import { stateOf } from '../../lib/sync/engine/state.ts';
import { bindFeed } from '../../lib/sync/registry.ts';
import { makeStore } from './store.ts';

/** What a test may turn. */
export interface World {
  now: number;
  isOffline: boolean;
  isOnline: boolean;
  savesData: boolean;
  isPermitted: boolean;
  alarm: number | undefined;
  published: number[];
  changes: number;
}

export interface TestEngine {
  engine: Engine;
  store: Store;
  net: Net;
  world: World;
}

export interface EngineOptions {
  store?: Store;
  version?: string;
  limits?: Partial<NetLimits>;
  world?: Partial<World>;
  tools?: Partial<EngineTools>;
}

export async function makeEngine(options: EngineOptions = {}): Promise<TestEngine> {
  const { store = await makeStore(), version = '1', limits = {} } = options;
  const world: World = {
    ...{ now: Date.UTC(2026, 0, 1), isOffline: false, isOnline: true, savesData: false, isPermitted: true },
    ...{ alarm: undefined, published: [], changes: 0 },
    ...options.world,
  };
  const net = makeNet(store, { ...NET_LIMITS, ...limits });
  const published = (generation: number): Promise<void> => {
    world.published.push(generation);
    return Promise.resolve();
  };
  const engine = new Engine({
    ...{ store, net, version },
    queue: makeCompileQueue(store, published, new AbortController().signal),
    allowsRed: () => Promise.resolve(false),
    maxFileBytes: 4_000_000,
    now: () => world.now,
    pause: () => Promise.resolve(),
    sleep: (_, signal) => {
      signal.throwIfAborted();
      return Promise.resolve();
    },
    tick: () => undefined,
    isOffline: () => Promise.resolve(world.isOffline),
    isOnline: () => world.isOnline,
    savesData: () => world.savesData,
    isPermitted: () => Promise.resolve(world.isPermitted),
    setAlarm: (at) => {
      world.alarm = at;
      return Promise.resolve();
    },
    changed: () => void (world.changes += 1),
    random: () => 0.5,
    ...options.tools,
  });
  return { engine, store, net, world };
}

export interface FeedOptions {
  login?: Login;
  schedule?: Schedule;
  defaultTlp?: Tlp;
  isTlpAuto?: boolean;
  isWanted?: boolean;
}

export function addTestFeed(
  { store }: { store: Store },
  kind: RemoteKind,
  stored: unknown,
  options: FeedOptions = {},
): Promise<string> {
  const { login = { kind: 'none' }, schedule = 'by-hand', defaultTlp = 'GREEN', isWanted = true } = options;
  const config = bindFeed(kind, stored)?.config;
  if (config === undefined) throw new Error('no configuration');
  const isTlpAuto = options.isTlpAuto ?? false;
  const setup = { kind, config, schedule, isPaused: false, isTlpAuto };
  return addRemote(store, { setup, login, loginKind: login.kind, defaultTlp, title: 'A feed', isWanted });
}

/** Runs all that is due to its end. */
export async function runAll({ engine }: TestEngine): Promise<void> {
  await engine.wake();
  await engine.idle();
}

export async function stateIn({ engine, store, world }: TestEngine, feedId: string): Promise<SyncState> {
  const feed = await store.feeds.get(feedId);
  if (feed?.remote === undefined) throw new Error('no such feed');
  const { now, isOnline, isOffline } = world;
  return stateOf(feed.remote, await runOf(store, feedId), {
    ...{ now, isOnline, isOffline },
    active: engine.activeState(feedId),
  });
}

/** What of the cache a reader sees, without what may differ from one way to the other. */
export async function cacheIn(store: Store): Promise<unknown> {
  const feeds = await store.feeds.toArray();
  const keys = new Map(feeds.map((feed) => [feed.rows ?? feed.id, feed.id]));
  const seen = <T extends { feed: string; pk: number }>(rows: readonly T[]) =>
    rows.filter(({ feed }) => keys.has(feed)).map((row) => ({ ...row, feed: keys.get(row.feed), pk: 0 }));
  const all = [await store.entities.toArray(), await store.assertions.toArray()] as const;
  return {
    entities: seen(all[0]),
    assertions: seen(all[1]),
    feeds: feeds.map(({ id, counts, title, state }) => ({ id, counts, title, state })),
  };
}

/** Rows and bodies that belong to nothing. */
export async function leftIn(store: Store): Promise<{ rows: number; bodies: number }> {
  const keys = (await store.feeds.toArray()).map((feed) => feed.rows ?? feed.id);
  const rows = [...(await store.entities.toArray()), ...(await store.assertions.toArray())];
  const runs = await store.runs.toArray();
  const bodies = await store.bodies
    .filter(({ feed, run }) => !runs.some((each) => each.feed === feed && each.kept.includes(run)))
    .count();
  return { rows: rows.filter(({ feed }) => !keys.includes(feed)).length, bodies };
}

export const namesIn = async (store: Store): Promise<string[]> => {
  const keys = (await store.feeds.toArray()).map((feed) => feed.rows ?? feed.id);
  const rows = await store.entities.toArray();
  return rows
    .filter(({ feed }) => keys.includes(feed))
    .map(({ name }) => name)
    .sort();
};

/** What was asked of the network, the newest first. */
export const logOf = async (net: Net): Promise<LoggedRequest[]> => newestEntries(await net.log());
