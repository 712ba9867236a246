// What our own pages may ask about producers, checked on arrival.
import * as v from 'valibot';
import { MAX_NAME } from '../intel/names.ts';
import { MAX_PRODUCERS } from '../intel/producers.ts';

export const ProducerRequestSchema = v.variant('type', [
  v.object({ type: v.literal('producers') }),
  v.object({
    type: v.literal('set-producers'),
    order: v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_NAME))), v.maxLength(MAX_PRODUCERS)),
  }),
]);
