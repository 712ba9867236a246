// A bit per hash of a first token: nearly all words of a text are no name's first, and one bit says so.
// A set bit may lie. The hot loop in candidates.ts reads the bits in place.
import { inSteps } from './in-steps.ts';

const BITS_PER_FORM = 16;
const MAX_WORDS = 1 << 19;

const wordCount = (forms: number): number => {
  let words = 1024;
  while (words * 32 < forms * BITS_PER_FORM && words < MAX_WORDS) words *= 2;
  return words;
};

/** Of the hashes of all first tokens. */
export function* filterOf(firsts: Uint32Array): Generator<void, Int32Array> {
  const filter = new Int32Array(wordCount(firsts.length));
  yield* inSteps(firsts.length, (from, to) => {
    for (const hash of firsts.subarray(from, to)) {
      const word = (hash >>> 5) & (filter.length - 1);
      filter[word] = (filter[word] ?? 0) | (1 << (hash & 31));
    }
  });
  return filter;
}
