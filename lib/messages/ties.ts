// What our own pages ask about what the user says of entities and producers: which are the same, who comes first. Part of the
// contract in extension.ts.
import type { BondList, BondSays } from '../intel/bonds.ts';
import type { ProducerList } from '../intel/producers.ts';

export interface TieRequests {
  /** "not-found" where one of the two is not there any more. */
  'say-bond': { ask: { pks: [number, number]; says: BondSays }; answer: null };
  /** Takes back what was said of these two; nothing, where nothing was. */
  'forget-bond': { ask: { pks: [number, number] }; answer: null };
  /** All that was said. */
  bonds: { ask: object; answer: BondList };
  'remove-bond': { ask: { pair: string }; answer: null };
  producers: { ask: object; answer: ProducerList };
  /** At most MAX_PRODUCERS names. Those that a ceiling hides keep their places. */
  'set-producers': { ask: { order: string[] }; answer: null };
}

/** Two link keys; each may hold a name. In UTF-16 units. */
export const MAX_PAIR = 2_000;
