// Words that somebody may have meant who typed another one. Fuse compares each word with all, which takes a tenth of a second
// for a large list: it is asked part by part, with pauses in between.
import Fuse from 'fuse.js';

/** Words per part: a few milliseconds. */
const PART = 1_000;
/** Shorter ones are like too many others. */
const SHORTEST = 4;
/** More than this a person doesn't mean with one word. */
const MOST = 12;
/** Letters that may be missing or too many. */
const LENGTHS = 2;

export interface NearWord {
  word: string;
  /** Fuse's measure: 0 is the same word, 1 nothing in common. */
  distance: number;
}

/** Those at most `farthest` away, the nearest first. */
export async function nearWords(
  word: string,
  words: readonly string[],
  farthest: number,
  pause: () => Promise<void>,
): Promise<NearWord[]> {
  if (word.length < SHORTEST) return [];
  const alike = words.filter(({ length }) => Math.abs(length - word.length) <= LENGTHS);
  const near: NearWord[] = [];
  for (let at = 0; at < alike.length; at += PART) {
    const options = { includeScore: true, threshold: farthest, ignoreFieldNorm: true };
    const fuse = new Fuse(alike.slice(at, at + PART), options);
    for (const { item, score = 1 } of fuse.search(word)) near.push({ word: item, distance: score });
    await pause();
  }
  return near.toSorted((a, b) => a.distance - b.distance).slice(0, MOST);
}
