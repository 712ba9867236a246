// Two bits per hash, in one word: nearly all words of a text are no name's first, and nearly none of the others go on as one;
// here both are asked before the lexicon's big table is. Set bits may lie. See first-token-filter.ts.
import { inSteps } from './sliced-work.ts';
import { PRIME } from './token-reader.ts';

const BITS_PER_HASH = 8;
const MAX_WORDS = 1 << 19;

const wordCount = (hashes: number): number => {
  let words = 1024;
  while (words * 32 < hashes * BITS_PER_HASH && words < MAX_WORDS) words *= 2;
  return words;
};

/** Of two tokens that a name begins with. */
export const startHash = (first: number, second: number): number => Math.imul(first, PRIME) ^ second;

/** Of a token that a name may be by itself. */
export const loneHash = (token: number): number => startHash(token, 0);

/** 1 where both bits of a hash are set, else 0. */
export function bitAt(filter: Int32Array, hash: number): number {
  const word = filter[(hash >>> 10) & (filter.length - 1)] ?? 0;
  return (word >>> (hash & 31)) & (word >>> ((hash >>> 5) & 31)) & 1;
}

export function* filterOf(hashes: Uint32Array): Generator<void, Int32Array> {
  const filter = new Int32Array(wordCount(hashes.length));
  yield* inSteps(hashes.length, (from, to) => {
    for (const hash of hashes.subarray(from, to)) {
      const word = (hash >>> 10) & (filter.length - 1);
      filter[word] = (filter[word] ?? 0) | (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31));
    }
  });
  return filter;
}
