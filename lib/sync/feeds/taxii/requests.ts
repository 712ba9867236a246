// The requests of a TAXII 2.1 client (OASIS, TAXII 2.1 §3 and §5).
import { MAX_TEXT } from '../limits.ts';
import type { FeedRequest } from '../remote.ts';

/** Servers answer 406 to anything wider, also to what a browser sends by itself. */
const MEDIA_TYPE = 'application/taxii+json;version=2.1';

/** Kinds that become entities, and what they are read against. Reports and indicators are many and name nobody. */
const TYPES = [
  ...['intrusion-set', 'threat-actor', 'campaign', 'malware', 'tool', 'identity', 'location'],
  ...['channel', 'narrative', 'incident', 'user-account'],
  ...['relationship', 'marking-definition', 'language-content', 'x-mitre-collection'],
];

const DEFAULT_PAGE_SIZE = 500;

export const taxiiRequest = (url: string): FeedRequest => ({
  url,
  method: 'GET',
  headers: { accept: MEDIA_TYPE },
});

/** One part of an address: half a character can't stand in it, and dots alone lead elsewhere. */
export const isCollectionId = (id: string): boolean =>
  id !== '' && id.length <= MAX_TEXT && id.isWellFormed() && !/^\.{1,2}$/.test(id);

const collectionUrl = (root: string, collection: string): string =>
  `${root}collections/${encodeURIComponent(collection)}/`;

export interface ObjectsQuery {
  /** Only what was added later (ISO 8601). */
  after?: string;
  /** Where the page before has ended; filters and limit must be the same again. */
  next?: string;
  isFiltered: boolean;
}

export function objectsRequest(
  place: { root: string; collection: string; pageSize?: number },
  { after, next, isFiltered }: ObjectsQuery,
): FeedRequest {
  const url = new URL('objects/', collectionUrl(place.root, place.collection));
  url.searchParams.set('limit', String(place.pageSize ?? DEFAULT_PAGE_SIZE));
  if (isFiltered) url.searchParams.set('match[type]', TYPES.join(','));
  if (after !== undefined) url.searchParams.set('added_after', after);
  if (next !== undefined) url.searchParams.set('next', next);
  return taxiiRequest(url.href);
}
