// Syncs what is due: at most two feeds at a time, each at most once at a time. What it knows in memory alone may be lost at any
// moment: `wake` finds out from the store what is to be done, begun or not.
import { FeedError } from '../../intel/feed.ts';
import { isLoopback } from '../../intel/hosts.ts';
import type { RemoteSetup, SyncState } from '../../intel/sync.ts';
import { feedRows } from '../../store/read.ts';
import { allRuns, changeRun, neverRun, SupersededError } from '../../store/runs.ts';
import { hasSecret } from '../../store/secrets.ts';
import { sweep } from '../../store/sweep.ts';
import type { Failure, FeedRow, RunRow } from '../../store/sync-rows.ts';
import type { CompileQueue } from '../compile-queue.ts';
import { keepAwake } from '../keep-awake.ts';
import { bindFeed, type BoundFeed } from '../registry.ts';
import { isPassing, nextFailure, reasonOf, retryAfter } from './failures.ts';
import { CompileSoon } from './compile-soon.ts';
import type { RunContext, RunTools } from './run-context.ts';
import { syncFeed } from './run.ts';
import { intervalOf, plan } from './schedule.ts';
import { feedOrigins, type Moment } from './state.ts';

const AT_A_TIME = 2;

/** While something is under way the browser is to wake us this soon, if it has ended us. ms; browsers take no less than 30 s. */
const IF_ENDED = 30_000;

export interface EngineTools extends RunTools {
  queue: CompileQueue;
  /** See keep-awake.ts. */
  tick: () => void;
  /** "No network, files only". */
  isOffline: () => Promise<boolean>;
  isOnline: () => boolean;
  savesData: () => boolean;
  isPermitted: (origins: readonly string[]) => Promise<boolean>;
  /** Epoch ms at which `wake` is to be called; undefined: not at all. */
  setAlarm: (at: number | undefined) => Promise<void>;
  /** Something that pages show has changed. */
  changed: () => void;
  /** 0–1. */
  random: () => number;
}

class StoppedError extends Error {
  constructor() {
    super('the sync was stopped');
    this.name = 'StoppedError';
  }
}

interface Active {
  controller: AbortController;
  done: Promise<void>;
  state: Extract<SyncState, { state: 'syncing' }>;
}

function boundOf({ kind, config }: RemoteSetup): BoundFeed {
  const bound = bindFeed(kind, config);
  if (bound === undefined) throw new FeedError('not-understood', 'no configuration of this version');
  return bound;
}

const isLocal = ({ remote }: FeedRow): boolean => {
  const bound = remote && bindFeed(remote.kind, remote.config);
  return bound !== undefined && isLoopback(new URL(bound.address).hostname);
};

export class Engine {
  readonly #tools: EngineTools;
  readonly #active = new Map<string, Active>();
  readonly #compile: CompileSoon;
  /** Failures that are not in the store: it could not take them, or the next life has nothing to know of them. */
  readonly #untold = new Map<string, Failure>();
  #waking: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(tools: EngineTools) {
    this.#tools = tools;
    this.#compile = new CompileSoon({
      compile: () => tools.queue.run(),
      isBusy: () => this.#active.size > 0,
      done: () => {
        tools.changed();
        return sweep(tools.store, tools.pause);
      },
      failed: (feedIds, error) => this.#notCompiled(feedIds, error),
      tick: tools.tick,
    });
  }

  /** At the start of a life: finishes what earlier ones have left, in whatever state that is. */
  async takeUp(): Promise<void> {
    try {
      await this.#tools.queue.run();
      await sweep(this.#tools.store, this.#tools.pause);
    } catch (error) {
      console.error('what an earlier life has left stays', error);
    }
    await this.wake();
  }

  /** Begins or goes on with what is due. Done when it has begun. */
  wake(): Promise<void> {
    this.#waking = this.#waking
      .then(() => this.#plan())
      .catch((error: unknown) => {
        console.error('syncs can not be planned', error);
      });
    return this.#waking;
  }

  /** All feeds that are not paused, or one. */
  async syncNow(feedId?: string): Promise<void> {
    const feeds = (await feedRows(this.#tools.store)).filter(
      ({ id, state, remote }) =>
        remote !== undefined && !remote.isPaused && state !== 'removed' && (feedId ?? id) === id,
    );
    for (const { id } of feeds) await this.#want(id);
    await this.wake();
  }

  /** Ends what is under way, where it stands; it goes on at the next `wake`. */
  async interrupt(feedId: string): Promise<void> {
    const active = this.#active.get(feedId);
    active?.controller.abort(new StoppedError());
    await active?.done;
  }

  /** As the browser does when it ends us. Nothing begins any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#stopAll();
  }

  /** A permission has come. */
  async permitted(): Promise<void> {
    const runs = await allRuns(this.#tools.store);
    for (const { feed, failure } of runs.values()) {
      if (failure?.code === 'no-permission') await this.#want(feed);
    }
    await this.wake();
  }

  /** What it does for the feed in this moment. */
  activeState(feedId: string): Moment['active'] {
    const compiling = { state: 'syncing', phase: 'compiling', done: 0 } as const;
    return this.#active.get(feedId)?.state ?? (this.#compile.has(feedId) ? compiling : undefined);
  }

  /** With the failure that the store could not take, if there is one. */
  withUntold(run: RunRow): RunRow {
    const failure = this.#untold.get(run.feed);
    return failure === undefined ? run : { ...run, failure };
  }

  /** Done when nothing is under way. */
  async idle(): Promise<void> {
    await this.#waking;
    while (this.#active.size > 0) {
      await Promise.all([...this.#active.values()].map(({ done }) => done));
      await this.#waking;
    }
    await this.#compile.settled();
  }

  async #stopAll(): Promise<void> {
    await Promise.all([...this.#active.keys()].map((id) => this.interrupt(id)));
  }

  #want(feedId: string): Promise<void> {
    this.#untold.delete(feedId);
    const { store, now } = this.#tools;
    return changeRun(store, feedId, (run) => ({
      ...run,
      wanted: 'by-hand',
      ...(run.failure ? { failure: { ...run.failure, nextTry: now() } } : {}),
    }));
  }

  async #plan(): Promise<void> {
    const { store, now, isOffline, isOnline, savesData, setAlarm, changed } = this.#tools;
    if (this.#isStopped) return;
    if (await isOffline()) {
      await this.#stopAll();
      await setAlarm(undefined);
      changed();
      return;
    }
    const [feeds, runs] = [await feedRows(store), await allRuns(store)];
    const conditions = { now: now(), isOnline: isOnline(), savesData: savesData(), isLocal };
    const { due, next } = plan(feeds, (id) => this.withUntold(runs.get(id) ?? neverRun(id)), conditions);
    const waiting = due.filter((id) => !this.#active.has(id));
    for (const id of waiting.slice(0, Math.max(0, AT_A_TIME - this.#active.size))) {
      const feed = feeds.find((each) => each.id === id);
      if (feed?.remote) this.#start(feed, feed.remote);
    }
    const isBusy = this.#active.size > 0;
    await setAlarm(isBusy ? Math.min(now() + IF_ENDED, next ?? Infinity) : next);
    changed();
  }

  #start(feed: FeedRow, setup: RemoteSetup): void {
    const controller = new AbortController();
    const state: Active['state'] = { state: 'syncing', phase: 'fetching', done: 0 };
    const active: Active = { controller, state, done: Promise.resolve() };
    this.#active.set(feed.id, active);
    active.done = keepAwake(this.#tools.tick, this.#run(feed, setup, active)).finally(() => {
      this.#active.delete(feed.id);
      this.#tools.changed();
      void this.wake();
    });
  }

  #contextOf(feedId: string, setup: RemoteSetup, active: Active): RunContext {
    return {
      tools: this.#tools,
      feedId,
      config: setup.config,
      bound: boundOf(setup),
      signal: active.controller.signal,
      report: (phase, done, total) => {
        active.state = { state: 'syncing', phase, done, ...(total === undefined ? {} : { total }) };
        this.#tools.changed();
      },
      asked: {},
    };
  }

  /** Never rejects. */
  async #run(feed: FeedRow, setup: RemoteSetup, active: Active): Promise<void> {
    const asked: RunContext['asked'] = {};
    try {
      const context = { ...this.#contextOf(feed.id, setup, active), asked };
      if (!(await this.#tools.isPermitted(feedOrigins(context.bound)))) throw new FeedError('no-permission');
      if (setup.login !== 'none' && !(await hasSecret(this.#tools.store, feed.id)))
        throw new FeedError('login-refused', 'none is stored');
      const outcome = await syncFeed(context);
      this.#untold.delete(feed.id);
      if (outcome === 'changed' || this.#compile.isBehind) this.#compile.add(feed.id);
      else await sweep(this.#tools.store, this.#tools.pause);
    } catch (error) {
      const isStopped = active.controller.signal.aborted || error instanceof SupersededError;
      if (!isStopped) await this.#fail(feed, error, asked.retryAfter);
    }
  }

  /** Their rows are stored, and the old lexicon answers. Told while this life lasts: the next one compiles before anything else. */
  #notCompiled(feedIds: readonly string[], error: unknown): void {
    const circumstances = { now: this.#tools.now(), interval: undefined, random: 0, retryAfter: undefined };
    for (const id of feedIds) this.#untold.set(id, nextFailure(undefined, reasonOf(error), circumstances));
    this.#tools.changed();
  }

  async #fail(feed: FeedRow, error: unknown, asked: string | undefined): Promise<void> {
    const { store, now, random, pause } = this.#tools;
    const reason = reasonOf(error);
    const interval = feed.remote && intervalOf(feed.remote);
    const circumstances = { now: now(), interval, random: random(), retryAfter: retryAfter(asked, now()) };
    let told: Failure | undefined;
    const change = (run: RunRow): RunRow => {
      told = nextFailure(run.failure, reason, circumstances);
      const failed = { ...run, failure: told };
      delete failed.wanted;
      // What a passing failure has left is gone on with; of everything else the next run must know nothing.
      if (!isPassing(reason.code)) delete failed.current;
      return failed;
    };
    try {
      await changeRun(store, feed.id, change);
      await sweep(store, pause);
    } catch (storeError) {
      console.error('a failure could not be stored', storeError);
      this.#untold.set(feed.id, told ?? nextFailure(undefined, reason, circumstances));
    }
  }
}
