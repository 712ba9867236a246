// Whether a word of a vocabulary stands in a stretch of text. A pattern of hundreds of words is slow to try at each character,
// so it is tried only where the letters of a word so far are the first letters of one of the vocabulary.
import { LETTER_OR_DIGIT } from '../../intel/letters.ts';
import { UNITS } from '../table/unpack.ts';
import { PRIME } from '../token-reader.ts';
import { foldWord } from '../words/hash.ts';
import { GROUPS, SELF } from '../unit.ts';
import { isInWord } from './name-place.ts';

const BITS = 1 << 14;
const bitOf = (hash: number): number => (hash ^ (hash >>> 15)) & (BITS - 1);

const IN_WORD = GROUPS | SELF;

/** The letters that each match of a pattern begins with: "hack" of "hack(?:ers?|ing)", "apt" of "apts?". */
function stemOf(pattern: string): string {
  const [, stem = '', next = ''] = /^([\p{L}\p{N}]+)([?*{]?)/u.exec(pattern) ?? [];
  return next === '' ? stem : stem.slice(0, -1);
}

function stemBits(patterns: readonly string[]): Uint8Array {
  const bits = new Uint8Array(BITS);
  for (const pattern of patterns) {
    const stem = foldWord(stemOf(pattern));
    if (stem === '') throw new Error(`a word must begin with letters: ${pattern}`);
    let hash = 0;
    for (let i = 0; i < stem.length; i++) hash = Math.imul(hash ^ (UNITS[stem.charCodeAt(i)] ?? 0), PRIME);
    bits[bitOf(hash)] = 1;
  }
  return bits;
}

/** Inside a word; the scripts without spaces have words that begin anywhere. */
const goesOn = (text: string, at: number): boolean =>
  isInWord(text, at - 1) && isInWord(text, at) && ((UNITS[text.charCodeAt(at)] ?? 0) & SELF) === 0;

export type Spotter = (text: string, from: number, to: number) => boolean;

/**
 * `words`: patterns of whole words (with `i`), each beginning with letters; `glued`: those of scripts without spaces.
 * A word counts that begins in the stretch.
 */
export function makeSpotter(words: readonly string[], glued: readonly string[]): Spotter {
  const bits = stemBits([...words, ...glued.map((word) => word.charAt(0))]);
  const pattern = new RegExp(`(?:${words.join('|')})(?!${LETTER_OR_DIGIT})|${glued.join('|')}`, 'iy');
  const standsAt = (text: string, at: number): boolean => {
    pattern.lastIndex = at;
    return pattern.test(text);
  };
  return (text, from, to) => {
    let at = from;
    while (at > 0 && at < to && goesOn(text, at)) at++;
    for (let start = at, before = 0, hash = 0; at < to; at++) {
      const unit = UNITS[text.charCodeAt(at)] ?? 0;
      if (unit < 0) continue;
      if ((unit & IN_WORD) === 0) {
        before = 0;
        continue;
      }
      if (before === 0 || ((before | unit) & SELF) !== 0) {
        start = at;
        hash = 0;
      }
      hash = Math.imul(hash ^ unit, PRIME);
      before = unit;
      if (bits[bitOf(hash)] === 1 && standsAt(text, start)) return true;
    }
    return false;
  };
}
