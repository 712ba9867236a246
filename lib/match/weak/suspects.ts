// Words that somebody may have disguised: letters of two scripts, digits or signs between letters ("KіllNet", "K1llNet"), or
// single letters with the same sign between all of them ("K i l l N e t"). Neither looks at each character of the text: the
// first begins where the hot loop has seen scripts meet, the second looks at every eighth place, which no spaced name escapes.
import { UNITS } from '../table/unpack.ts';
import { DISGUISE } from '../unit.ts';

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
const SEPARATORS = ' .·•*-\u00a0';
const SEPARATOR_CODES: ReadonlySet<number> = new Set(
  Array.from(SEPARATORS, (separator) => separator.charCodeAt(0)),
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

/** Of single letters around one of them, all parted by the same sign: where the first stands and where the last ends. */
function singlesAround(text: string, at: number): [start: number, end: number] {
  const separator = text.charAt(at + 1);
  if (!isSingle(text, at) || !SEPARATORS.includes(separator)) return [at, at + 1];
  let [start, last] = [at, at];
  while (text.charAt(start - 1) === separator && isSingle(text, start - 2)) start -= 2;
  while (text.charAt(last + 1) === separator && isSingle(text, last + 2)) last += 2;
  return [start, last + 1];
}

/** Eleven characters that alternate hold such a place, with three more behind it. */
const STRIDE = 8;
const WINDOW = 4;

/** A letter between two of the same sign, at a place of the stride at or behind `at`, or right behind one; -1 where there is none. */
function nextBetween(text: string, at: number): number {
  for (const last = text.length - WINDOW; at <= last; at += STRIDE) {
    const first = text.charCodeAt(at);
    if (first === text.charCodeAt(at + 2) && SEPARATOR_CODES.has(first)) return at + 1;
    const second = text.charCodeAt(at + 1);
    if (second === text.charCodeAt(at + 3) && SEPARATOR_CODES.has(second)) return at + 2;
  }
  return -1;
}

/** One letter too many before or behind is the neighbour's: "I saw K i l l N e t". */
function* spacedWords(text: string): Generator<Suspect> {
  for (let at = nextBetween(text, 0); at >= 0;) {
    const [start, end] = singlesAround(text, at);
    for (const [from, to] of [
      [start, end],
      [start + 2, end],
      [start, end - 2],
    ] as const)
      if (to - from >= 2 * SHORTEST - 1) yield { start: from, end: to, why: 'spaced', step: 2 };
    const passed = Math.max(at, end);
    at = nextBetween(text, passed - (passed % STRIDE) + STRIDE);
  }
}

/** In order of the text. `mixed`: where scripts meet, in order. */
export function suspectsIn(text: string, mixed: readonly number[]): Suspect[] {
  const suspects = [...mixedWords(text, mixed), ...spacedWords(text)];
  return suspects.sort((a, b) => a.start - b.start || b.end - a.end);
}
