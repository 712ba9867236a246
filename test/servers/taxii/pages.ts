// Filters, pages and `next` of a collection, as medallion 3.0.0 has them: a `next` names a session on the server, which goes on where
// it is; the same value comes with every page, and is gone after the last one.
import { randomUUID } from 'node:crypto';
import type { StoredObject } from './data.ts';

export class TaxiiFailure extends Error {
  readonly status: number;
  readonly title: string;
  constructor(status: number, description: string, title = 'ProcessingError') {
    super(description);
    this.status = status;
    this.title = title;
  }
}

const NOT_UNDERSTOOD = 'The server did not understand the request or filter parameters';

export interface TaxiiPage {
  items: StoredObject[];
  next?: string;
}

interface Session {
  filters: string;
  rest: StoredObject[];
}

const FILTERS = ['match[type]', 'match[id]', 'match[version]', 'match[spec_version]', 'added_after'];

const listIn = (query: URLSearchParams, name: string): string[] | undefined => query.get(name)?.split(',');

const isIn = (list: readonly string[] | undefined, value: string): boolean =>
  list === undefined || list.includes(value);

function matching(objects: readonly StoredObject[], query: URLSearchParams): StoredObject[] {
  const after = query.get('added_after');
  const [types, ids] = [listIn(query, 'match[type]'), listIn(query, 'match[id]')];
  return objects
    .filter(({ added }) => after === null || Date.parse(added) > Date.parse(after))
    .filter(({ object }) => isIn(types, object.type) && isIn(ids, object.id))
    .sort((a, b) => Date.parse(a.added) - Date.parse(b.added));
}

function limitIn(query: URLSearchParams, cap: number): number {
  const text = query.get('limit');
  if (text === null) return cap;
  if (!/^[1-9]\d*$/.test(text)) throw new TaxiiFailure(400, `${NOT_UNDERSTOOD}.`);
  return Math.min(Number(text), cap);
}

export class Pager {
  readonly #sessions = new Map<string, Session>();
  readonly #cap: number;
  readonly #nextId: (url: URL) => string | undefined;

  constructor(cap: number, nextId: (url: URL) => string | undefined) {
    this.#cap = cap;
    this.#nextId = nextId;
  }

  forget(): void {
    this.#sessions.clear();
  }

  page(objects: readonly StoredObject[], url: URL): TaxiiPage {
    const query = url.searchParams;
    const next = query.get('next');
    const filters = JSON.stringify(FILTERS.map((name) => query.get(name)));
    const limit = limitIn(query, this.#cap);
    if (next === null) return this.#cut(matching(objects, query), limit, filters, () => this.#newId(url));
    const session = this.#sessions.get(next);
    if (session === undefined) throw new TaxiiFailure(400, `${NOT_UNDERSTOOD}: 'next' not valid.`);
    if (!query.has('limit')) throw new TaxiiFailure(500, INTERNAL, 'InternalError');
    if (session.filters !== filters)
      throw new TaxiiFailure(400, `${NOT_UNDERSTOOD}: params changed over subsequent transaction.`);
    return this.#cut(session.rest, limit, filters, () => next);
  }

  #newId(url: URL): string {
    return this.#nextId(url) ?? randomUUID();
  }

  #cut(rest: StoredObject[], limit: number, filters: string, idOf: () => string): TaxiiPage {
    const items = rest.slice(0, limit);
    const next = idOf();
    this.#sessions.delete(next);
    if (rest.length <= limit) return { items };
    this.#sessions.set(next, { filters, rest: rest.slice(limit) });
    return { items, next };
  }
}

const INTERNAL =
  '500 Internal Server Error: The server encountered an internal error and was unable to complete your request. Either the server is overloaded or there is an error in the application.';
