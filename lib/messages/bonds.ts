// What our own pages ask about what the user says of two entities: that they are the same, or not. Part of the contract in
// extension.ts.
import type { BondList, BondSays } from '../intel/bonds.ts';

export interface BondRequests {
  /** "not-found" where one of the two is not there any more. */
  'say-bond': { ask: { pks: [number, number]; says: BondSays }; answer: null };
  /** Takes back what was said of these two; nothing, where nothing was. */
  'forget-bond': { ask: { pks: [number, number] }; answer: null };
  /** All that was said. */
  bonds: { ask: object; answer: BondList };
  'remove-bond': { ask: { pair: string }; answer: null };
}
