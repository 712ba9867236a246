// What our own pages ask about the user's order of producers. Part of the contract in extension.ts.
import type { ProducerList } from '../intel/producers.ts';

export interface ProducerRequests {
  producers: { ask: object; answer: ProducerList };
  /** At most MAX_PRODUCERS names. Those that a ceiling hides keep their places. */
  'set-producers': { ask: { order: string[] }; answer: null };
}
