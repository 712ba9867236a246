// What our own pages ask of the search. Part of the contract in extension.ts.
import type { SearchAnswer } from '../intel/search.ts';

export interface SearchRequests {
  /**
   * Things by any of their names, with filters (see lib/search/query.ts). What begins so comes at once; where `mayBeMore` says so, the same
   * question with `isNear` brings what is spelt much like it.
   */
  search: { ask: { query: string; isNear: boolean }; answer: SearchAnswer };
  /** What was found last, the latest first. Never asked or told from private windows. */
  'recent-searches': { ask: object; answer: string[] };
  'add-recent-search': { ask: { query: string }; answer: null };
  /** Without `query`: all of them. */
  'remove-recent-search': { ask: { query?: string }; answer: null };
}
