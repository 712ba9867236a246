// An OpenCTI server (GraphQL): actors, campaigns, software, channels and narratives, and how they are related.
import * as v from 'valibot';
import type { RawObject } from './fields.ts';
import { isRawObject, ownField, ownText } from './fields.ts';
import { graphqlData, pageIn } from './opencti/answers.ts';
import { stixPartsOf } from './opencti/objects.ts';
import { DEFAULT_PAGE_SIZE, pageRequest } from './opencti/queries.ts';
import type { Run } from './opencti/run.ts';
import { begun, MemorySchema, RunSchema, takePage } from './opencti/run.ts';
import type { FeedRequest, RemoteFeed, Step } from './remote.ts';
import { FeedError } from './remote.ts';
import { latestOf, parseBodies } from './remote/bodies.ts';
import { FullEvery, isDue, PageSize, readProgress, readStored } from './remote/stored.ts';
import { FolderUrl, hostOf } from './remote/urls.ts';
import { stix } from './stix.ts';

const ConfigSchema = v.object({
  url: FolderUrl,
  fullEvery: FullEvery,
  pageSize: PageSize,
});

export type OpenCtiConfig = v.InferOutput<typeof ConfigSchema>;

/** Undefined at the end. */
function requestOf({ url, pageSize = DEFAULT_PAGE_SIZE }: OpenCtiConfig, run: Run): FeedRequest | undefined {
  const { what, cursor, before } = run;
  if (what === 'end') return undefined;
  const { last } = before[what];
  return pageRequest(url, {
    what,
    pageSize,
    ...(cursor === undefined ? {} : { after: cursor }),
    ...(last === undefined ? {} : { since: last }),
  });
}

function stepTo(config: OpenCtiConfig, run: Run, keep: boolean): Step {
  const request = requestOf(config, run);
  const { done, total, memory, isFull } = run;
  if (request !== undefined) return { keep, next: request, progress: run, done, total };
  return { keep, memory, ...(!isFull && done === 0 ? { isUnchanged: true } : {}) };
}

const idOf = (object: RawObject): string | undefined => ownText(object, 'id')?.toLowerCase();

/** Kept bodies as they came: `{ data }`. */
const nodesIn = (body: unknown): RawObject[] => {
  const data = isRawObject(body) ? ownField(body, 'data') : undefined;
  return isRawObject(data) ? (pageIn(data)?.nodes ?? []) : [];
};

export const openCti: RemoteFeed<OpenCtiConfig> = {
  readConfig: (value) => readStored(ConfigSchema, value),
  hosts: ({ url }) => [hostOf(url)],
  begin: (config, stored, now = Date.now()) => {
    const memory = readStored(MemorySchema, stored);
    const isFull = memory === undefined || isDue(memory.fullAt, now, config.fullEvery);
    const run = begun(isFull ? undefined : memory, now);
    const request = requestOf(config, run);
    if (request === undefined) throw new Error('nothing to ask for');
    return { request, progress: run, isFull };
  },
  take: (config, progress, answer) => {
    const run = readProgress(RunSchema, progress);
    const page = pageIn(graphqlData(answer));
    if (page === undefined) throw new FeedError('not-understood', 'no page of OpenCTI');
    const taken = takePage(run, page);
    return stepTo(config, taken.run, taken.keep);
  },
  read: async (_, bodies, options) => {
    const parts = stixPartsOf((await parseBodies(bodies, options)).flatMap((body) => nodesIn(body)));
    // What is told of an identity in full wins over its name as a maker, and what was told last over what was told before.
    const all = [...parts.markings, ...parts.signers, ...parts.ends, ...parts.objects];
    const objects = await latestOf(all, idOf, options);
    return { ...(await stix.read({ objects }, options)), format: 'opencti' };
  },
};
