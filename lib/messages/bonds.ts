// What our own pages ask about which entities are the same. Part of the contract in extension.ts.
import type { Bond, BondSays } from '../intel/bonds.ts';

export interface BondRequests {
  /** "not-found" where one of the two is not there any more. */
  'say-bond': { ask: { pks: [number, number]; says: BondSays }; answer: null };
  /** Takes back what was said of these two; nothing, where nothing was. */
  'forget-bond': { ask: { pks: [number, number] }; answer: null };
  /** All that was said, the newest first. */
  bonds: { ask: object; answer: Bond[] };
  'remove-bond': { ask: { pair: string }; answer: null };
}

/** Two link keys; each may hold a name. In UTF-16 units. */
export const MAX_PAIR = 2_000;
