// What our own pages may ask about what the user says of entities and producers, checked on arrival.
import * as v from 'valibot';
import { BOND_SAYS } from '../intel/bonds.ts';
import { MAX_NAME } from '../intel/names.ts';
import { MAX_PRODUCERS } from '../intel/producers.ts';
import { MAX_PAIR } from './ties.ts';

const Natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Pks = v.tuple([Natural, Natural]);

export const TieRequestSchema = v.variant('type', [
  v.object({ type: v.literal('say-bond'), pks: Pks, says: v.picklist(BOND_SAYS) }),
  v.object({ type: v.literal('forget-bond'), pks: Pks }),
  v.object({ type: v.literal('bonds') }),
  v.object({ type: v.literal('remove-bond'), pair: v.pipe(v.string(), v.maxLength(MAX_PAIR)) }),
  v.object({ type: v.literal('producers') }),
  v.object({
    type: v.literal('set-producers'),
    order: v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_NAME))), v.maxLength(MAX_PRODUCERS)),
  }),
]);
