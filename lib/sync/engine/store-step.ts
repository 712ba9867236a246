// The second half of a run: kept bodies → rows beside the valid ones → in their place.
import { IntakeError } from '../../intel/feed.ts';
import { refuseRed } from '../../intel/refuse-red.ts';
import type { Json } from '../../intel/sync.ts';
import type { Tlp } from '../../intel/tlp.ts';
import { decode } from '../../net/read-text.ts';
import { adopt, finishUnchanged, storeRows, tlpOf, type Finished } from '../../store/batches.ts';
import { oldAssertions, oldEntities } from '../../store/old-rows.ts';
import { keptBodies, runOf, SupersededError } from '../../store/runs.ts';
import type { Batch, CurrentRun } from '../../store/sync-rows.ts';
import type { RemoteIntake } from '../feeds/remote.ts';
import { compare, type Changed } from './compare.ts';
import type { RunContext } from './run-context.ts';

type StoreStep = Extract<CurrentRun, { step: 'store' }>;

/** Runs whose bodies count with this one. */
function countingRuns(kept: readonly number[], { no, isFull, seq }: CurrentRun): number[] {
  const own = seq > 0 ? [no] : [];
  return isFull ? own : [...kept, ...own];
}

/** What the run leaves when it is finished. */
export async function finishedBy(
  { tools, feedId, bound }: RunContext,
  current: CurrentRun,
  memory: Json,
  isUnchanged: boolean,
): Promise<Finished> {
  const { kept } = await runOf(tools.store, feedId);
  const counting = isUnchanged ? kept : countingRuns(kept, current);
  return { no: current.no, memory, kept: bound.isWhole ? [] : counting, at: tools.now() };
}

async function bodiesOf({ tools, feedId, signal }: RunContext, current: StoreStep): Promise<string[]> {
  const { kept } = await runOf(tools.store, feedId);
  const bodies: string[] = [];
  for await (const pieces of keptBodies(tools.store, feedId, countingRuns(kept, current))) {
    signal.throwIfAborted();
    bodies.push(decode(pieces, current.contentType));
  }
  return bodies;
}

type Read = RemoteIntake & { defaultTlp: Tlp; tookRed: boolean };

async function read(context: RunContext, current: StoreStep): Promise<Read> {
  const { tools, feedId, bound, report, signal } = context;
  const tlp = await tlpOf(tools.store, feedId);
  if (tlp === undefined) throw new SupersededError();
  report('checking', 0);
  const intake = await bound.read(await bodiesOf(context, current), {
    defaultTlp: tlp.defaultTlp,
    isTlpAuto: tlp.isAuto,
    fallbackTitle: new URL(bound.address).host,
    onProgress: (done, total) => report('checking', done, total),
    pause: async () => {
      await tools.pause();
      signal.throwIfAborted();
    },
  });
  const { defaultTlp = tlp.defaultTlp } = intake;
  const tookRed = await tools.allowsRed();
  return { ...(tookRed ? intake : refuseRed(intake)), defaultTlp, tookRed };
}

const difference = ({ tools, feedId }: RunContext, intake: RemoteIntake): Promise<Changed> =>
  compare(
    { entities: oldEntities(tools.store, feedId), assertions: oldAssertions(tools.store, feedId) },
    intake,
    tools.pause,
  );

/** What is there already of this run's rows, if they are written as they would be now. */
function batchOf({ tools, feedId }: RunContext, current: StoreStep, defaultTlp: Tlp): Batch {
  const { batch, version, no } = current;
  if (batch && batch.defaultTlp === defaultTlp && version === tools.version) return batch;
  // Never a name that was used before: rows of that may still be there.
  const rows = `${feedId}#${no}.${crypto.randomUUID().slice(0, 8)}`;
  return { rows, defaultTlp, stored: 0 };
}

async function write(
  context: RunContext,
  current: StoreStep & { batch: Batch },
  intake: RemoteIntake,
): Promise<StoreStep & { batch: Batch }> {
  const { tools, feedId, signal, report } = context;
  const total = intake.entities.length + intake.assertions.length;
  let now = current;
  while (now.batch.stored < total) {
    signal.throwIfAborted();
    report('storing', now.batch.stored, total);
    now = await storeRows(tools.store, feedId, now, intake);
  }
  return now;
}

/**
 * Nobody's intel goes because a server has nothing to show: that is its failure, or that of the rights it gives us. All of it may go
 * because the user does not allow it any more.
 */
function refuseLoss({ before }: Changed, { entities, refusals }: RemoteIntake): void {
  const isRed = refusals.some(({ reason }) => reason === 'tlp-red');
  if (entities.length === 0 && before > 0 && !isRed) throw new IntakeError('nothing-usable');
}

/** @throws as syncFeed. */
export async function storeStep(context: RunContext, current: StoreStep): Promise<'changed' | 'unchanged'> {
  const { tools, feedId, signal, report } = context;
  const intake = await read(context, current);
  const changed = await difference(context, intake);
  refuseLoss(changed, intake);
  const finished = {
    ...(await finishedBy(context, current, current.memory, false)),
    tookRed: intake.tookRed,
  };
  signal.throwIfAborted();
  const isFirst = (await runOf(tools.store, feedId)).lastSync === undefined;
  if (changed.isSame && !isFirst) {
    await finishUnchanged(tools.store, feedId, finished);
    return 'unchanged';
  }
  const batch = batchOf(context, current, intake.defaultTlp);
  const written = await write(context, { ...current, version: tools.version, batch }, intake);
  report('storing', written.batch.stored, written.batch.stored);
  const { entities, names } = changed;
  const change = { at: finished.at, entities, names, counts: intake.counts };
  if (await adopt(tools.store, feedId, finished, { batch: written.batch, intake, change })) return 'changed';
  return storeStep(context, written);
}
