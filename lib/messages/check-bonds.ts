// What our own pages may ask about bonds, checked on arrival.
import * as v from 'valibot';
import { BOND_SAYS } from '../intel/bonds.ts';
import { MAX_LINK_KEY, Natural } from './schemas.ts';

/** Two link keys with a line break between them. */
const Pair = v.pipe(v.string(), v.maxLength(2 * MAX_LINK_KEY + 1));

const Pks = v.tuple([Natural, Natural]);

export const BondRequestSchema = v.variant('type', [
  v.object({ type: v.literal('say-bond'), pks: Pks, says: v.picklist(BOND_SAYS) }),
  v.object({ type: v.literal('forget-bond'), pks: Pks }),
  v.object({ type: v.literal('bonds') }),
  v.object({ type: v.literal('remove-bond'), pair: Pair }),
]);
