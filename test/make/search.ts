import type { SearchAnswer, SearchResult } from '../../lib/intel/search.ts';
import { makeRef } from './ref.ts';

export const makeResult = (over: Partial<SearchResult> = {}): SearchResult => {
  const ref = makeRef(over);
  return { hit: ref.name, hitType: 'primary', also: [], ...ref, ...over };
};

export const makeAnswer = (over: Partial<SearchAnswer> = {}): SearchAnswer => ({
  words: 'heron',
  results: [],
  unknown: [],
  isCut: false,
  mayBeMore: false,
  ...over,
});
