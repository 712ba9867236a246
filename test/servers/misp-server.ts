// Stands in for a MISP server: galaxies, restSearch for clusters and events with the filters that Byname uses, and a static feed.
import { authorizationOf, type Login, NO_LOGIN } from './logins.ts';
import type { MispData, MispEvent, RestCluster } from './misp/data.ts';
import { smallMisp } from './misp/data.ts';
import { type Asked, jsonReply, type Reply, serve, type StandIn } from './serve.ts';

/** How lists come: `{response: […]}`, bare, or `{response: {GalaxyCluster: […]}}`. */
export type ListShape = 'wrapped' | 'bare' | 'named';

export interface MispOptions {
  data?: MispData;
  login?: Login;
  shape?: ListShape;
  /** Items in a page at most. */
  pageCap?: number;
}

export interface MispServer extends StandIn {
  /** Add to it, change it. */
  data: MispData;
  /** Base URL of the static feed with the same events. */
  feed: string;
}

const REFUSED =
  'Authentication failed. Please make sure you pass the API key of an API enabled user along in the Authorization header.';

type Filters = Record<string, unknown>;

const listIn = (filters: Filters, key: string): unknown[] | undefined => {
  const value = filters[key];
  return value === undefined || Array.isArray(value) ? value : [value];
};

/** From the body, and from "/limit:20/page:2" in the path. */
function filtersOf({ url, body }: Asked): Filters {
  const named = [...url.pathname.matchAll(/\/(limit|page):(\d+)/g)].map(([, key, value]) => [
    key,
    Number(value),
  ]);
  return { ...(body === '' ? {} : (JSON.parse(body) as Filters)), ...(Object.fromEntries(named) as Filters) };
}

function pageOf<T>(items: readonly T[], filters: Filters, cap: number): T[] {
  const limit = Math.min(Number(filters['limit'] ?? cap), cap);
  const start = (Number(filters['page'] ?? 1) - 1) * limit;
  return items.slice(start, start + limit);
}

function clustersFor(filters: Filters, { clusters }: MispData): RestCluster[] {
  const [galaxies, uuids] = [listIn(filters, 'galaxy_uuid'), listIn(filters, 'uuid')];
  return clusters
    .filter(({ Galaxy }) => galaxies?.includes((Galaxy as { uuid: string }).uuid) ?? true)
    .filter(({ uuid }) => uuids?.includes(uuid) ?? true)
    .filter((cluster) => filters['custom'] === undefined || cluster['default'] === false);
}

const matches = (name: string, pattern: unknown): boolean =>
  typeof pattern === 'string' &&
  (pattern.endsWith('%') ? name.startsWith(pattern.slice(0, -1)) : name === pattern);

const tagNames = (event: MispEvent): string[] => (event['Tag'] as { name: string }[]).map(({ name }) => name);

function eventsFor(filters: Filters, { events }: MispData): MispEvent[] {
  const tags = listIn(filters, 'tags');
  const since = Number(filters['timestamp'] ?? 0);
  return events
    .filter(({ timestamp }) => Number(timestamp) >= since)
    .filter((event) => tags?.some((tag) => tagNames(event).some((name) => matches(name, tag))) ?? true)
    .map((event) => (filters['metadata'] === undefined ? event : { ...event, Attribute: [], Object: [] }));
}

function listReply(model: string, items: readonly object[], shape: ListShape): Reply {
  if (shape === 'named') return jsonReply({ response: { [model]: items } });
  const wrapped = items.map((item) => ({ [model]: item }));
  return jsonReply(shape === 'bare' ? wrapped : { response: wrapped });
}

function manifestOf({ events }: MispData): Record<string, unknown> {
  return Object.fromEntries(
    events.map(({ uuid, timestamp, info, date, Orgc, Tag }) => [uuid, { timestamp, info, date, Orgc, Tag }]),
  );
}

const NOT_FOUND = jsonReply({ name: 'Not Found', message: 'Not Found' }, { status: 404 });

function feedReply(path: string, data: MispData): Reply {
  if (path === 'manifest.json') return jsonReply(manifestOf(data));
  const event = data.events.find(({ uuid }) => `${uuid}.json` === path);
  return event === undefined ? NOT_FOUND : jsonReply({ Event: event });
}

function replyTo(asked: Asked, data: MispData, shape: ListShape, cap: number): Reply {
  const path = asked.url.pathname;
  const filters = asked.method === 'POST' ? filtersOf(asked) : {};
  if (path.startsWith('/feed/')) return feedReply(path.slice('/feed/'.length), data);
  if (/^\/galaxies(\/index)?\/?$/.test(path)) return jsonReply(data.galaxies.map((Galaxy) => ({ Galaxy })));
  if (path.startsWith('/events/restSearch'))
    return listReply('Event', pageOf(eventsFor(filters, data), filters, cap), shape);
  if (!path.startsWith('/galaxy_clusters/restSearch')) return NOT_FOUND;
  const clusters = pageOf(clustersFor(filters, data), filters, cap);
  const isMinimal = filters['minimal'] !== undefined;
  const shown = isMinimal ? clusters.map(({ uuid, version }) => ({ uuid, version })) : clusters;
  return listReply('GalaxyCluster', shown, shape);
}

export async function startMispServer(options: MispOptions = {}): Promise<MispServer> {
  const { data = smallMisp(), login = NO_LOGIN, shape = 'wrapped', pageCap = 10_000 } = options;
  const server = await serve((asked) => {
    if (asked.headers['authorization'] === authorizationOf(login))
      return replyTo(asked, data, shape, pageCap);
    return jsonReply({ name: REFUSED, message: REFUSED, url: asked.url.pathname }, { status: 403 });
  });
  return { ...server, data, feed: `${server.origin}/feed/` };
}
