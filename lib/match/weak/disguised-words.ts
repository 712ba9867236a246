// Words that somebody may have disguised: letters of two scripts, digits or signs between letters ("KіllNet", "K1llNet"), or
// single letters with the same sign between all of them ("K i l l N e t"). Neither looks at each character of the text: the
// first begins where the hot loop has seen scripts meet, the second where it has seen many short tokens in a row.
import { UNITS } from '../table/unpack.ts';
import { DISGUISE } from '../unit.ts';

/** In order of the text. */
export interface WeakPlaces {
  /** Where letters meet digits, signs or letters of another script. */
  mixed: number[];
  /** Ends of letters that may stand apart: see spaced-places.ts. */
  spaced: number[];
}

export interface Suspect {
  start: number;
  end: number;
  why: 'look-alike' | 'spaced';
  /** Characters from one letter to the next: 2 where something stands between them. */
  step: 1 | 2;
}

/** Shorter names have too many look-alikes. */
export const SHORTEST = 6;
const LONGEST = 40;
/** Single letters with a sign between each two. */
const LONG_ROW = 2 * SHORTEST - 1;
const SEPARATORS: ReadonlySet<number> = new Set(
  Array.from(' .·•*-\u00a0', (separator) => separator.charCodeAt(0)),
);

/** The bit DISGUISE: letters, digits and signs that look like letters. For places inside the text. */
const letterBit = (text: string, at: number): number => (UNITS[text.charCodeAt(at)] ?? 0) & DISGUISE;

/** False outside the text. */
const isLetter = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && letterBit(text, at) !== 0;

/** Words around the places where scripts meet, each once, in order. */
function* mixedWords(text: string, mixed: readonly number[]): Generator<Suspect> {
  let last = 0;
  for (const place of mixed) {
    if (place < last) continue;
    let start = place;
    let end = place;
    while (isLetter(text, start - 1)) start--;
    while (isLetter(text, end)) end++;
    last = end;
    if (end - start >= SHORTEST && end - start <= LONGEST) yield { start, end, why: 'look-alike', step: 1 };
  }
}

const isSingle = (text: string, at: number): boolean =>
  isLetter(text, at) && !isLetter(text, at - 1) && !isLetter(text, at + 1);

/** Of single letters around one of them, all parted by the sign before it: where the first stands and where the last ends. */
function singlesAround(text: string, at: number): [start: number, end: number] {
  const separator = text.charCodeAt(at - 1);
  let [start, last] = [at, at];
  if (!SEPARATORS.has(separator) || !isSingle(text, at)) return [start, last + 1];
  while (text.charCodeAt(start - 1) === separator && isSingle(text, start - 2)) start -= 2;
  while (text.charCodeAt(last + 1) === separator && isSingle(text, last + 2)) last += 2;
  return [start, last + 1];
}

/** One letter too many before or behind is the neighbour's: "I saw K i l l N e t". */
function* spacedWords(text: string, spaced: readonly number[]): Generator<Suspect> {
  let passed = 0;
  for (const place of spaced) {
    if (place <= passed) continue;
    const [start, end] = singlesAround(text, place - 1);
    passed = end;
    if (end - start < LONG_ROW) continue;
    for (const [from, to] of [
      [start, end],
      [start + 2, end],
      [start, end - 2],
    ] as const)
      if (to - from >= LONG_ROW) yield { start: from, end: to, why: 'spaced', step: 2 };
  }
}

/** In order of the text. */
export function suspectsIn(text: string, { mixed, spaced }: WeakPlaces): Suspect[] {
  const [looking, parted] = [[...mixedWords(text, mixed)], [...spacedWords(text, spaced)]];
  if (parted.length === 0) return looking;
  return [...looking, ...parted].sort((a, b) => a.start - b.start || b.end - a.end);
}
