// One collection of a TAXII 2.1 server: all of it, then what was added since, page by page. Its objects are STIX.
import * as v from 'valibot';
import { isRawObject, ownText } from './fields.ts';
import type { FeedAnswer, RemoteFeed, Step } from './remote.ts';
import { latestOf, parseBodies } from './remote/bodies.ts';
import { NOTHING_SEEN, turnPage } from './remote/pages.ts';
import { FullEvery, isDue, PageSize, readProgress, readStored } from './remote/stored.ts';
import { FolderUrl, hostOf } from './remote/urls.ts';
import { stix } from './stix.ts';
import { objectsIn, readPage } from './taxii/envelope.ts';
import { isCollectionId, objectsRequest } from './taxii/requests.ts';
import type { Memory, Run } from './taxii/run.ts';
import * as runs from './taxii/run.ts';

const ConfigSchema = v.object({
  /** The API root. */
  root: FolderUrl,
  /** The collection's id. */
  collection: v.pipe(v.string(), v.check(isCollectionId)),
  fullEvery: FullEvery,
  /** Servers may give less. */
  pageSize: PageSize,
});

export type TaxiiConfig = v.InferOutput<typeof ConfigSchema>;

/** A `next` that a server has forgotten, or has used up. */
const isExpired = (run: Run, { status }: FeedAnswer): boolean =>
  run.next !== undefined && [400, 404, 410].includes(status);

const isFilterRefused = (run: Run, { status }: FeedAnswer): boolean =>
  run.next === undefined && run.isFiltered && run.done === 0 && status === 400;

const ask = (config: TaxiiConfig, run: Run) => ({ request: objectsRequest(config, run), progress: run });

const goOn = (config: TaxiiConfig, run: Run, keep = false): Step => ({
  keep,
  next: objectsRequest(config, run),
  progress: run,
  done: run.done,
});

function finish({ last, fullAt, tail, isFiltered, isFull, done }: Run, keep: boolean): Step {
  const memory: Memory = { fullAt, tail, isFiltered, ...(last === undefined ? {} : { last }) };
  return { keep, memory, ...(!isFull && done === 0 ? { isUnchanged: true } : {}) };
}

function take(config: TaxiiConfig, run: Run, answer: FeedAnswer): Step {
  if (isExpired(run, answer)) return goOn(config, runs.restartAfterExpiry(run));
  if (isFilterRefused(run, answer)) return goOn(config, { ...run, isFiltered: false });
  const page = readPage(answer);
  const { seen, isNew } = turnPage(run.seen, page.keys, run.tail);
  const after = runs.withPage(run, page, seen, isNew);
  return page.isLast ? finish(after, isNew) : goOn(config, runs.towardsNext(after, page), isNew);
}

/** A run that begins: after the last one, or from nothing. */
function begun(memory: Memory | undefined, now: number, fullEvery: number | undefined): Run {
  const rest = { seen: NOTHING_SEEN, done: 0, restarts: 0 };
  if (memory?.last === undefined || isDue(memory.fullAt, now, fullEvery))
    return { ...rest, isFull: true, fullAt: now, tail: [], isFiltered: memory?.isFiltered ?? true };
  return { ...rest, ...memory, isFull: false, after: runs.overlapping(memory.last) };
}

const idOf = (object: unknown): string | undefined =>
  isRawObject(object) ? ownText(object, 'id')?.toLowerCase() : undefined;

const modifiedOf = (object: unknown): string =>
  isRawObject(object) ? (ownText(object, 'modified') ?? '') : '';

export const taxii: RemoteFeed<TaxiiConfig> = {
  readConfig: (value) => readStored(ConfigSchema, value),
  hosts: ({ root }) => [hostOf(root)],
  begin: (config, memory, now = Date.now()) => {
    const run = begun(readStored(runs.MemorySchema, memory), now, config.fullEvery);
    return { ...ask(config, run), isFull: run.isFull };
  },
  take: (config, progress, answer) => take(config, readProgress(runs.RunSchema, progress), answer),
  resume: (config, progress) => {
    const run = readProgress(runs.RunSchema, progress);
    return ask(config, run.next === undefined ? run : runs.restartAfterLoss(run));
  },
  read: async (_, bodies, options) => {
    const objects = (await parseBodies(bodies, options)).flatMap((body) => objectsIn(body));
    const newest = await latestOf(objects, idOf, options, (a, b) => modifiedOf(a) < modifiedOf(b));
    return { ...(await stix.read({ objects: newest }, options)), format: 'taxii' };
  },
};
