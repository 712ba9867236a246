// What our own pages may ask of the search, checked on arrival.
import * as v from 'valibot';
import { MAX_QUERY } from './own.ts';

const Query = v.pipe(v.string(), v.maxLength(MAX_QUERY));
const Kept = v.pipe(Query, v.minLength(1));

export const SearchRequestSchema = v.variant('type', [
  v.object({ type: v.literal('search'), query: Query, isNear: v.boolean() }),
  v.object({ type: v.literal('recent-searches') }),
  v.object({ type: v.literal('add-recent-search'), query: Kept }),
  v.object({ type: v.literal('remove-recent-search'), query: v.exactOptional(Kept) }),
]);
