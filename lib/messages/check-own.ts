// What our own pages may ask about the user's names, checked on arrival.
import * as v from 'valibot';
import {
  OwnEntitySchema,
  OwnFactsSchema,
  OwnIdSchema,
  OwnKeySchema,
  OwnNameSchema,
} from '../intel/own-schema.ts';
import { MAX_HITS, MAX_QUERY } from './own.ts';
import { Natural } from './schemas.ts';

export const OwnRequestSchema = v.variant('type', [
  v.object({
    type: v.literal('find-entities'),
    query: v.pipe(v.string(), v.maxLength(MAX_QUERY)),
    limit: v.pipe(Natural, v.maxValue(MAX_HITS)),
  }),
  v.object({ type: v.literal('own-names') }),
  v.object({ type: v.literal('check-name'), name: OwnNameSchema }),
  v.object({
    type: v.literal('add-name'),
    name: OwnNameSchema,
    to: v.union([v.object({ pk: Natural }), OwnFactsSchema]),
  }),
  v.object({ type: v.literal('change-name'), id: OwnIdSchema, from: OwnKeySchema, name: OwnNameSchema }),
  v.object({ type: v.literal('change-own-facts'), id: OwnIdSchema, facts: OwnFactsSchema }),
  v.object({ type: v.literal('remove-name'), id: OwnIdSchema, name: OwnKeySchema }),
  v.object({ type: v.literal('put-back-name'), before: OwnEntitySchema, at: Natural }),
]);
