// Stands in for a TAXII 2.1 server: it answers as medallion 3.0.0 was recorded to, to the byte of its JSON, and has a few quirks of
// other servers on demand.
import type { StixObject } from '../make/stix.ts';
import { authorizationOf, type Login, NO_LOGIN } from './logins.ts';
import { type Asked, type Reply, serve, type StandIn } from './serve.ts';
import {
  type Recorded,
  smallData,
  type StoredObject,
  type TaxiiCollectionData,
  type TaxiiData,
} from './taxii/data.ts';
import { Pager, TaxiiFailure, type TaxiiPage } from './taxii/pages.ts';

const MEDIA_TYPE = 'application/taxii+json;version=2.1';
const HTML = 'text/html; charset=utf-8';

export interface TaxiiQuirks {
  /** Says `more` without `next`: the client goes on by date. */
  withoutNext?: boolean;
  withoutDates?: boolean;
  /** 400 for match[type]. */
  withoutFilters?: boolean;
  /** API roots as the discovery gives them; default: absolute. */
  roots?: string[];
}

export interface TaxiiOptions {
  data?: TaxiiData;
  login?: Login;
  /** Objects in a page at most. */
  pageCap?: number;
  quirks?: TaxiiQuirks;
  /** Makes every new `next` the one that was recorded for this request, in the recorded order. */
  recorded?: readonly Recorded[];
}

export interface TaxiiServer extends StandIn {
  discovery: string;
  root: string;
  /** Id of the first collection. */
  collection: string;
  quirks: TaxiiQuirks;
  add: (object: StixObject, added: string) => void;
  remove: (id: string) => void;
  /** As after a restart: every `next` is forgotten. */
  forget: () => void;
}

const taxiiReply = (body: unknown, over: Partial<Reply> = {}): Reply => ({
  status: 200,
  ...over,
  headers: { 'content-type': MEDIA_TYPE, ...over.headers },
  body: JSON.stringify(body),
});

const failureReply = ({ status, title, message }: TaxiiFailure): Reply =>
  taxiiReply({ title, description: message, http_status: String(status) }, { status });

function refuseMediaType({ headers }: Asked): void {
  const accept = (headers['accept'] ?? '').split(',').map((each) => each.replaceAll(' ', ''));
  if (accept.includes(MEDIA_TYPE)) return;
  if (!accept.includes('application/taxii+json'))
    throw new TaxiiFailure(406, 'Media type in the Accept header is invalid or not found.');
  throw new TaxiiFailure(406, 'The server does not support version None.');
}

function datesOf(items: readonly StoredObject[], { withoutDates }: TaxiiQuirks): Record<string, string> {
  const [first, last] = [items.at(0), items.at(-1)];
  if (first === undefined || last === undefined || withoutDates === true) return {};
  return { 'x-taxii-date-added-first': first.added, 'x-taxii-date-added-last': last.added };
}

const manifestOf = ({ object, added }: StoredObject): Record<string, string> => ({
  date_added: added,
  id: object.id,
  media_type: 'application/stix+json;version=2.1',
  version: added,
});

function pageReply(page: TaxiiPage, key: string, items: readonly unknown[], quirks: TaxiiQuirks): Reply {
  if (items.length === 0) return taxiiReply({});
  const next = page.next === undefined || quirks.withoutNext === true ? {} : { next: page.next };
  return taxiiReply(
    { more: page.next !== undefined, ...next, [key]: items },
    { headers: datesOf(page.items, quirks) },
  );
}

function readable(collection: TaxiiCollectionData): TaxiiCollectionData {
  if (collection.about['can_read'] === true) return collection;
  throw new TaxiiFailure(403, `Forbidden to read collection '${collection.id}'.`);
}

interface Shop {
  data: TaxiiData;
  pager: Pager;
  quirks: TaxiiQuirks;
}

function collectionReply({ data, pager, quirks }: Shop, id: string, rest: string, url: URL): Reply {
  const collection = data.collections.find((each) => each.id === id);
  if (collection === undefined) throw new TaxiiFailure(404, `Collection '${id}' not found.`);
  if (rest === '') return taxiiReply(collection.about);
  const { objects } = readable(collection);
  if (quirks.withoutFilters === true && url.searchParams.has('match[type]'))
    throw new TaxiiFailure(400, 'Filters are not supported.');
  const [, objectId, versions] = /^objects\/([^/]+)\/(versions\/)?$/.exec(rest) ?? [];
  if (objectId !== undefined) url.searchParams.set('match[id]', objectId);
  const page = pager.page(objects, url);
  if (versions !== undefined)
    return pageReply(
      page,
      'versions',
      page.items.map(({ added }) => added),
      quirks,
    );
  if (rest === 'manifest/') return pageReply(page, 'objects', page.items.map(manifestOf), quirks);
  return pageReply(
    page,
    'objects',
    page.items.map(({ object }) => object),
    quirks,
  );
}

function replyTo(shop: Shop, { url }: Asked): Reply {
  if (!url.pathname.endsWith('/'))
    return { status: 308, headers: { location: `${url.pathname}/${url.search}` }, body: '' };
  const [, id, rest] = /^\/api1\/collections\/([^/]+)\/(.*)$/.exec(url.pathname) ?? [];
  if (id !== undefined && rest !== undefined) return collectionReply(shop, id, rest, url);
  const root = `${url.origin}/api1/`;
  if (url.pathname === '/taxii2/')
    return taxiiReply({ ...shop.data.discovery, api_roots: shop.quirks.roots ?? [root], default: root });
  if (url.pathname === '/api1/') return taxiiReply(shop.data.root);
  if (url.pathname === '/api1/collections/')
    return taxiiReply({ collections: shop.data.collections.map(({ about }) => about) });
  return { status: 404, headers: { 'content-type': HTML }, body: '<h1>Not Found</h1>' };
}

function answer(shop: Shop, login: Login, asked: Asked): Reply {
  if (asked.method === 'OPTIONS')
    return { status: 200, headers: { 'content-type': HTML, allow: 'GET, POST, OPTIONS, HEAD' }, body: '' };
  if (asked.headers['authorization'] !== authorizationOf(login)) {
    const realm = 'Basic realm="Authentication Required"';
    return {
      status: 401,
      headers: { 'content-type': HTML, 'www-authenticate': realm },
      body: 'Unauthorized',
    };
  }
  try {
    refuseMediaType(asked);
    return replyTo(shop, asked);
  } catch (error) {
    if (error instanceof TaxiiFailure) return failureReply(error);
    throw error;
  }
}

const pathOf = (url: URL): string => decodeURIComponent(url.pathname.replace(/\/?$/, '/') + url.search);

/** For each request the `next` values that were recorded for it. */
function recordedNexts(recorded: readonly Recorded[]): (url: URL) => string | undefined {
  const nexts = new Map<string, string[]>();
  for (const { request, response } of recorded) {
    const { next } = response.body as { next?: string };
    const path = pathOf(new URL(request.url));
    if (next !== undefined && !path.includes('next=')) nexts.set(path, [...(nexts.get(path) ?? []), next]);
  }
  return (url) => nexts.get(pathOf(url))?.shift();
}

export async function startTaxiiServer(options: TaxiiOptions = {}): Promise<TaxiiServer> {
  const { data = smallData(), login = NO_LOGIN, pageCap = 100, recorded = [], quirks = {} } = options;
  const pager = new Pager(pageCap, recordedNexts(recorded));
  const shop: Shop = { data, pager, quirks };
  const server = await serve((asked) => answer(shop, login, asked));
  const [first] = data.collections;
  if (first === undefined) throw new Error('no collection');
  return {
    ...server,
    discovery: `${server.origin}/taxii2/`,
    root: `${server.origin}/api1/`,
    collection: first.id,
    quirks,
    add: (object, added) => void first.objects.push({ object, added }),
    remove: (id) => void (first.objects = first.objects.filter(({ object }) => object.id !== id)),
    forget: () => pager.forget(),
  };
}
