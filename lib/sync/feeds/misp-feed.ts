// A static MISP feed: files on a web server, a manifest that lists the events, and one file for each. Only events that name actors
// and the like are fetched, and again only those whose timestamp has changed.
import * as v from 'valibot';
import { isRawObject } from './fields.ts';
import { eventsOfUse } from './misp/manifest.ts';
import { readRest } from './misp/read-rest.ts';
import type { FeedAnswer, FeedRequest, RemoteFeed, Step } from './remote.ts';
import { FeedError } from './remote.ts';
import { jsonOf } from './remote/answers.ts';
import { FullEvery, isDue, Natural, readProgress, readStored } from './remote/stored.ts';
import { FolderUrl, hostOf } from './remote/urls.ts';

const MANIFEST = 'manifest.json';

const ConfigSchema = v.object({
  /** The feed's folder, or its manifest. */
  url: v.pipe(
    v.string(),
    v.transform((url) => url.replace(/manifest\.json$/, '')),
    FolderUrl,
  ),
  fullEvery: FullEvery,
});

export type MispFeedConfig = v.InferOutput<typeof ConfigSchema>;

const MemorySchema = v.object({
  /** When the last full run began; 0 asks for another. */
  fullAt: Natural,
  /** Epoch seconds of each event that was kept. */
  timestamps: v.record(v.string(), v.number()),
  /** Of the manifest. */
  etag: v.exactOptional(v.string()),
});
type Memory = v.InferOutput<typeof MemorySchema>;

const RunSchema = v.object({
  memory: MemorySchema,
  isFull: v.boolean(),
  /** Events to fetch, with their timestamps; undefined until the manifest has come. The first is being asked for. */
  queue: v.exactOptional(v.array(v.tuple([v.string(), v.number()]))),
  done: Natural,
  total: Natural,
});
type Run = v.InferOutput<typeof RunSchema>;

const fileRequest = ({ url }: MispFeedConfig, name: string, etag?: string): FeedRequest => ({
  url: `${url}${name}`,
  method: 'GET',
  headers: { accept: 'application/json', ...(etag === undefined ? {} : { 'if-none-match': etag }) },
});

function proceed(config: MispFeedConfig, run: Run, keep: boolean): Step {
  const { memory, queue = [], done, total, isFull } = run;
  const [next] = queue;
  if (next !== undefined)
    return { keep, next: fileRequest(config, `${next[0]}.json`), progress: run, done, total };
  return { keep, memory, ...(!isFull && done === 0 ? { isUnchanged: true } : {}) };
}

/** Of the events that are no longer listed only a full run rids us: the next one is. */
function takeManifest(config: MispFeedConfig, run: Run, answer: FeedAnswer): Step {
  if (answer.status === 304) return { keep: false, memory: run.memory, isUnchanged: true };
  const events = eventsOfUse(jsonOf(answer));
  const { timestamps, fullAt } = run.memory;
  const isGone = Object.keys(timestamps).some((uuid) => !Object.hasOwn(events, uuid));
  const queue = Object.entries(events).filter(([uuid, timestamp]) => timestamps[uuid] !== timestamp);
  const { etag } = answer.headers;
  const memory: Memory = {
    timestamps,
    fullAt: isGone ? 0 : fullAt,
    ...(etag === undefined ? {} : { etag }),
  };
  return proceed(config, { ...run, memory, queue, total: queue.length }, false);
}

function takeEvent(config: MispFeedConfig, run: Run, answer: FeedAnswer): Step {
  const [current, ...queue] = run.queue ?? [];
  // Taken from the server since the manifest was read; the next manifest will not list it.
  if ([404, 410].includes(answer.status)) return proceed(config, { ...run, queue }, false);
  const json = jsonOf(answer);
  if (!isRawObject(json) || !isRawObject(json['Event']))
    throw new FeedError('not-understood', `${current?.[0] ?? ''}.json is no event`);
  const timestamps = Object.fromEntries([
    ...Object.entries(run.memory.timestamps),
    ...(current ? [current] : []),
  ]);
  return proceed(config, { ...run, memory: { ...run.memory, timestamps }, queue, done: run.done + 1 }, true);
}

export const mispFeed: RemoteFeed<MispFeedConfig> = {
  readConfig: (value) => readStored(ConfigSchema, value),
  hosts: ({ url }) => [hostOf(url)],
  begin: (config, stored, now = Date.now()) => {
    const known = readStored(MemorySchema, stored);
    const isFull = known === undefined || isDue(known.fullAt, now, config.fullEvery);
    const memory = isFull ? { fullAt: now, timestamps: {} } : known;
    const run: Run = { memory, isFull, done: 0, total: 0 };
    return { request: fileRequest(config, MANIFEST, isFull ? undefined : known.etag), progress: run, isFull };
  },
  take: (config, progress, answer) => {
    const run = readProgress(RunSchema, progress);
    return run.queue === undefined ? takeManifest(config, run, answer) : takeEvent(config, run, answer);
  },
  read: (_, bodies, options) => readRest(bodies, { format: 'misp-feed', chosen: [] }, options),
};
