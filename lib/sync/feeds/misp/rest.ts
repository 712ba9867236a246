// Requests to a MISP server and the lists in its answers (MISP 2.4 and 2.5).
import { MAX_TYPES } from '../limits.ts';
import type { RawObject } from '../fields.ts';
import { isRawObject, ownField } from '../fields.ts';
import type { FeedAnswer, FeedRequest } from '../remote.ts';
import { FeedError } from '../remote.ts';
import { jsonOf, saidBy } from '../remote/answers.ts';

const CLUSTERS_PAGE = 200;
const LISTING_PAGE = 5_000;
const EVENTS_PAGE = 200;
/** Clusters that are asked for by their ids in one request. */
export const CHANGED_CHUNK = 100;

const HEADERS = { accept: 'application/json', 'content-type': 'application/json' };

const search = (base: string, model: 'galaxy_clusters' | 'events', body: object): FeedRequest => ({
  url: `${base}${model}/restSearch`,
  method: 'POST',
  headers: HEADERS,
  body: JSON.stringify({ returnFormat: 'json', ...body }),
});

export const galaxiesRequest = (base: string): FeedRequest => ({
  url: `${base}galaxies`,
  method: 'GET',
  headers: { accept: 'application/json' },
});

export interface ClustersQuery {
  galaxies: readonly string[];
  onlyCustom: boolean;
  page: number;
}

const clustersFilter = ({ galaxies, onlyCustom, page }: ClustersQuery): object => ({
  galaxy_uuid: galaxies,
  page,
  ...(onlyCustom ? { custom: 1 } : {}),
});

export const clustersRequest = (base: string, query: ClustersQuery): FeedRequest =>
  search(base, 'galaxy_clusters', { ...clustersFilter(query), limit: CLUSTERS_PAGE });

/** Ids and versions alone. */
export const listingRequest = (base: string, query: ClustersQuery): FeedRequest =>
  search(base, 'galaxy_clusters', { ...clustersFilter(query), limit: LISTING_PAGE, minimal: 1 });

export const changedRequest = (base: string, uuids: readonly string[]): FeedRequest =>
  search(base, 'galaxy_clusters', { uuid: uuids.slice(0, CHANGED_CHUNK), limit: CHANGED_CHUNK, page: 1 });

/** Events with a tag of one of these galaxies, without their attributes. `since`: epoch seconds. */
export const eventsRequest = (
  base: string,
  query: { types: readonly string[]; page: number; since?: number | undefined },
): FeedRequest =>
  search(base, 'events', {
    metadata: 1,
    tags: query.types.slice(0, MAX_TYPES).map((type) => `misp-galaxy:${type}=%`),
    limit: EVENTS_PAGE,
    page: query.page,
    ...(query.since === undefined ? {} : { timestamp: query.since }),
  });

export type Model = 'Galaxy' | 'GalaxyCluster' | 'Event';

/** What stands beside a model belongs to it: some versions send `{ GalaxyCluster, GalaxyElement }`. */
function unwrapped(item: unknown, model: Model): RawObject[] {
  if (!isRawObject(item)) return [];
  const inner = ownField(item, model);
  return [isRawObject(inner) ? { ...item, ...inner } : item];
}

/** A list as MISP versions send it: bare, as `response`, or under its model's name. Undefined for what is no list. */
export function itemsIn(json: unknown, model: Model): RawObject[] | undefined {
  const response = isRawObject(json) ? (ownField(json, 'response') ?? json) : json;
  const list = isRawObject(response) ? ownField(response, model) : response;
  return Array.isArray(list) ? list.flatMap((item) => unwrapped(item, model)) : undefined;
}

/** @throws FeedError. A wrong key is answered with 403, as is what the key's role may not do. */
function mispJson(answer: FeedAnswer): unknown {
  const said = answer.status === 403 ? saidBy(answer) : '';
  if (/authentication failed/i.test(said)) throw new FeedError('login-refused', said);
  return jsonOf(answer);
}

/** Older versions say it with 404. */
const isNothing = (answer: FeedAnswer): boolean =>
  answer.status === 404 && /\bno (?:matches|events|results)\b/i.test(saidBy(answer));

/** @throws FeedError */
export function listOf(answer: FeedAnswer, model: Model): RawObject[] {
  if (isNothing(answer)) return [];
  const items = itemsIn(mispJson(answer), model);
  if (items === undefined) throw new FeedError('not-understood', 'no list of MISP');
  return items;
}
