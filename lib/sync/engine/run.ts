// One run of one feed, from wherever it stands to its end.
//
//   fetch: request → answer → the kind of feed says what next; each step is stored before the next begins
//   store: read what was kept, compare it with what there is, write it beside that, take its place
//
// It can be ended between any two writes, and goes on from there: in this life of the background or in another.
import { FeedError } from '../../intel/feed.ts';
import type { Json } from '../../intel/sync.ts';
import { finishUnchanged } from '../../store/batches.ts';
import { cut, runOf, saveStep, startRun } from '../../store/runs.ts';
import type { CurrentRun, RunRow } from '../../store/sync-rows.ts';
import type { FeedAnswer, Step } from '../feeds/remote.ts';
import { finishedBy, storeStep } from './store-step.ts';
import type { RunContext } from './run-context.ts';
import { exchange, type FetchStep, type Line, receiveFile } from './transfer.ts';

function begun(context: RunContext, no: number, memory: Json | undefined): FetchStep {
  const { bound, tools } = context;
  const { request, progress, isFull } = bound.begin(memory, tools.now());
  return { step: 'fetch', no, version: tools.version, isFull, seq: 0, done: 0, request, progress };
}

async function begin(context: RunContext, memory: (run: RunRow) => Json | undefined): Promise<CurrentRun> {
  const { tools, feedId, config } = context;
  const allowsRed = await tools.allowsRed();
  // What was refused, or may not stay, comes with no change at the source: all of it is asked for again.
  const usable = (run: RunRow): Json | undefined =>
    (run.tookRed ?? false) === allowsRed ? memory(run) : undefined;
  return startRun(tools.store, feedId, config, (run, no) => begun(context, no, usable(run)));
}

/** What the last life has left, where this version can go on with it. */
function takenUp(context: RunContext, current: CurrentRun | undefined): CurrentRun | undefined {
  if (current?.step !== 'fetch') return current;
  if (current.version !== context.tools.version) return undefined;
  return { ...current, ...context.bound.resume({ request: current.request, progress: current.progress }) };
}

/** Of another version, and not to be told from an answer that nobody understood: then a run begins that remembers nothing. */
const isStrange = (error: unknown): boolean => error instanceof FeedError && error.code === 'not-understood';

function after(current: FetchStep, step: Step): CurrentRun {
  const { no, version, isFull, done, contentType } = current;
  const seq = current.seq + (step.keep ? 1 : 0);
  const about = { no, version, isFull, seq, ...(contentType === undefined ? {} : { contentType }) };
  if (!('next' in step)) return { ...about, step: 'store', done, memory: step.memory };
  const { next: request, progress } = step;
  const total = step.total === undefined ? {} : { total: step.total };
  return { ...about, step: 'fetch', request, progress, done: step.done ?? done, ...total };
}

/** What the kind of feed says to an answer; its failure knows how long the server wants to be left alone. */
function take(context: RunContext, current: FetchStep, answer: FeedAnswer): Step {
  context.asked.retryAfter = answer.headers['retry-after'];
  const step = context.bound.take(current.progress, answer);
  delete context.asked.retryAfter;
  return step;
}

async function fetchStep(
  context: RunContext,
  line: Line,
  current: FetchStep,
): Promise<CurrentRun | 'unchanged'> {
  const { tools, feedId } = context;
  const isFile = current.request.transfer === 'file';
  const received = isFile
    ? await receiveFile(line, current)
    : { answer: await exchange(line, current.request), current };
  const step = take(context, received.current, received.answer);
  if ('memory' in step && step.isUnchanged === true) {
    await finishUnchanged(
      tools.store,
      feedId,
      await finishedBy(context, received.current, step.memory, true),
    );
    return 'unchanged';
  }
  const next = after(received.current, step);
  const data = isFile || !step.keep ? [] : cut(received.answer.body);
  const pieces = isFile && step.keep ? undefined : { seq: current.seq, from: 0, data };
  await saveStep(tools.store, feedId, next, pieces);
  context.report('fetching', next.done, next.total);
  return next;
}

function lineOf(context: RunContext): Line {
  const { tools, feedId, bound, signal } = context;
  return {
    ...{ store: tools.store, net: tools.net, feedId, hosts: bound.hosts, signal },
    maxFileBytes: tools.maxFileBytes,
    onBytes: (done, total) => context.report('fetching', done, total),
  };
}

/** A line that breaks once is tried again at once, twice. */
const QUICK_TRIES = [1_000, 3_000];
const isBroken = (error: unknown): boolean =>
  error instanceof FeedError && ['unreachable', 'timed-out'].includes(error.code);

async function goOn(context: RunContext, current: CurrentRun): Promise<'changed' | 'unchanged'> {
  const line = lineOf(context);
  let now = current;
  let broken = 0;
  while (now.step === 'fetch') {
    context.signal.throwIfAborted();
    const asked: FetchStep = now;
    try {
      const next = await fetchStep(context, line, asked);
      if (next === 'unchanged') return next;
      now = next;
      broken = 0;
    } catch (error) {
      const pause = isBroken(error) ? QUICK_TRIES[broken] : undefined;
      if (pause === undefined) throw error;
      broken += 1;
      await context.tools.sleep(pause, context.signal);
      now = await again(context, asked);
    }
  }
  return storeStep(context, now);
}

/** The step with what was stored of its file, and with the request that takes the place of the lost one. */
async function again(context: RunContext, lost: FetchStep): Promise<CurrentRun> {
  const { current } = await runOf(context.tools.store, context.feedId);
  return takenUp(context, current) ?? lost;
}

/** @throws FeedError, IntakeError, SupersededError, the signal's reason, and what the store throws. */
export async function syncFeed(context: RunContext): Promise<'changed' | 'unchanged'> {
  const { current } = await runOf(context.tools.store, context.feedId);
  context.signal.throwIfAborted();
  try {
    return await goOn(context, takenUp(context, current) ?? (await begin(context, ({ memory }) => memory)));
  } catch (error) {
    if (current?.step !== 'fetch' || !isStrange(error)) throw error;
    return goOn(context, await begin(context, () => undefined));
  }
}
