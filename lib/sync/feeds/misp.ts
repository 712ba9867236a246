// A MISP server: the clusters of chosen galaxies, and what its events say by their galaxy tags.
import * as v from 'valibot';
import { GALAXY_TYPES } from './misp/galaxies.ts';
import { readRest } from './misp/read-rest.ts';
import type { ClustersQuery, Model } from './misp/rest.ts';
import * as rest from './misp/rest.ts';
import type { Memory, Run, Wanted } from './misp/run.ts';
import * as runs from './misp/run.ts';
import { isUuid } from './misp/uuid.ts';
import type { FeedRequest, RemoteFeed, Step } from './remote.ts';
import { FullEvery, isDue, readProgress, readStored } from './remote/stored.ts';
import { FolderUrl, hostOf } from './remote/urls.ts';

const Uuid = v.pipe(v.string(), v.toLowerCase(), v.check(isUuid));

const ConfigSchema = v.pipe(
  v.object({
    url: FolderUrl,
    /** Their uuids and types: a galaxy of one's own is read as one of actors. */
    galaxies: v.pipe(
      v.array(v.object({ uuid: Uuid, type: v.pipe(v.string(), v.maxLength(300)) })),
      v.maxLength(300),
    ),
    /** Leave out the clusters that every MISP has. */
    onlyCustom: v.exactOptional(v.boolean()),
    /** Actors and the like that events are tagged with. */
    events: v.boolean(),
    fullEvery: FullEvery,
  }),
  v.check(({ galaxies, events }) => events || galaxies.length > 0),
);

export type MispConfig = v.InferOutput<typeof ConfigSchema>;

const wantedBy = ({ galaxies, events }: MispConfig): Wanted => ({ galaxies: galaxies.length > 0, events });

/** What is tagged with a chosen galaxy of one's own counts as well. */
const tagTypes = ({ galaxies }: MispConfig): string[] => [
  ...new Set([...GALAXY_TYPES, ...galaxies.map(({ type }) => type)]),
];

/** Undefined at the end. */
function requestOf(config: MispConfig, { phase, page, pending, from }: Run): FeedRequest | undefined {
  const { url, galaxies, onlyCustom = false } = config;
  const clusters: ClustersQuery = { galaxies: galaxies.map(({ uuid }) => uuid), onlyCustom, page };
  switch (phase) {
    case 'clusters':
      return rest.clustersRequest(url, clusters);
    case 'listing':
      return rest.listingRequest(url, clusters);
    case 'changed':
      return rest.changedRequest(url, pending);
    case 'events':
      return rest.eventsRequest(url, { types: tagTypes(config), page, since: from });
    case 'end':
      return undefined;
  }
}

const MODELS: Record<Run['phase'], Model> = {
  clusters: 'GalaxyCluster',
  listing: 'GalaxyCluster',
  changed: 'GalaxyCluster',
  events: 'Event',
  end: 'Event',
};

function stepTo(config: MispConfig, run: Run, keep: boolean): Step {
  const request = requestOf(config, run);
  const { done, total, fullAt, versions, since, tail } = run;
  if (request !== undefined)
    return { keep, next: request, progress: run, done, ...(total === undefined ? {} : { total }) };
  const memory: Memory = { fullAt, versions, tail, ...(since === undefined ? {} : { since }) };
  return { keep, memory, ...(!run.isFull && done === 0 ? { isUnchanged: true } : {}) };
}

/** Undefined when it is time for a full run. */
const usable = (
  memory: Memory | undefined,
  now: number,
  fullEvery: number | undefined,
): Memory | undefined => (memory === undefined || isDue(memory.fullAt, now, fullEvery) ? undefined : memory);

export const misp: RemoteFeed<MispConfig> = {
  readConfig: (value) => readStored(ConfigSchema, value),
  hosts: ({ url }) => [hostOf(url)],
  begin: (config, stored, now = Date.now()) => {
    const memory = usable(readStored(runs.MemorySchema, stored), now, config.fullEvery);
    const run = runs.begun(memory, wantedBy(config), now);
    const request = requestOf(config, run);
    if (request === undefined) throw new Error('nothing is wanted');
    return { request, progress: run, isFull: run.isFull };
  },
  take: (config, progress, answer) => {
    const run = readProgress(runs.RunSchema, progress);
    const items = rest.listOf(answer, MODELS[run.phase]);
    const taken = runs.takeItems(run, items, wantedBy(config));
    return stepTo(config, taken.run, taken.keep);
  },
  read: ({ galaxies }, bodies, options) =>
    readRest(bodies, { format: 'misp', chosen: galaxies.map(({ type }) => type) }, options),
};
