// A set of words that may rarely say yes to another one, read from what generate.ts packed.
import { hashWord } from './hash.ts';
import { REMAINDER_BITS } from './packed.ts';
import { stemsOf } from './stems.ts';

export interface PackedWords {
  count: number;
  /** Hashes are below it. */
  range: number;
  packed: string;
}

/** The sorted hashes, from their Golomb-Rice coded distances. */
function unpack({ count, packed }: PackedWords): Uint32Array {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const hashes = new Uint32Array(count);
  let at = 0;
  const bit = (): number => ((bytes[at >>> 3] ?? 0) >>> (at++ & 7)) & 1;
  for (let i = 0, last = 0; i < count; i++) {
    let distance = 0;
    while (bit() === 1) distance++;
    for (let left = REMAINDER_BITS; left > 0; left--) distance = (distance << 1) | bit();
    last += distance;
    hashes[i] = last;
  }
  return hashes;
}

function isIn(hashes: Uint32Array, hash: number): boolean {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return hashes[low] === hash;
}

/** Names share their words, and each is asked for more than once. */
const REMEMBERED = 16_384;

/** Unpacked at the first question: many contexts load this and few ask. Expects folded words. */
export function makeWordTable(words: PackedWords): (word: string) => boolean {
  let hashes: Uint32Array | undefined;
  const answers = new Map<string, boolean>();
  const knows = (word: string): boolean => isIn((hashes ??= unpack(words)), hashWord(word) % words.range);
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    if (answers.size === REMEMBERED) answers.clear();
    const answer = knows(word) || stemsOf(word).some(knows);
    answers.set(word, answer);
    return answer;
  };
}
