// The query that the context menu, the keyboard command or the address bar hands to the search page.
import * as v from 'valibot';
import { handover } from './handover.ts';
import { MAX_QUERY } from './own.ts';

export interface HandedQuery {
  /** "" begins an empty search. */
  query: string;
  /** It comes from a private window: nothing of the search is kept. */
  isPrivate: boolean;
}

const Schema: v.GenericSchema<unknown, HandedQuery> = v.object({
  query: v.pipe(v.string(), v.maxLength(MAX_QUERY)),
  isPrivate: v.boolean(),
});

const queries = handover('handed-query', Schema);

export const handQuery = ({ query, isPrivate }: HandedQuery): Promise<void> =>
  queries.hand({ query: query.slice(0, MAX_QUERY), isPrivate });

export const takeHandedQuery = (): Promise<HandedQuery | undefined> => queries.take();

export const watchHandedQuery = queries.watch;
