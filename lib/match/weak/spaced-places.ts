// Where single letters may stand apart ("K i l l N e t"), by the tokens of a chunk: many of them end close to each other.
import { UNITS } from '../table/unpack.ts';
import { ends } from '../tokens.ts';
import { DISGUISE } from '../unit.ts';

/** So many letters with one sign or space between all of them end within so many characters; with a sign, more tokens do. */
const TOKENS = 4;
const SPAN = 2 * (TOKENS - 1);
/** A row is longer, by its last letter (which may go on with an underscore) and one more, so each second of its tokens tells. */
const STEP = 2;

const close = new Int32Array(ends.length);

const isLetter = (text: string, at: number): boolean =>
  at >= 0 && ((UNITS[text.charCodeAt(at)] ?? 0) & DISGUISE) !== 0;

/** Whether a letter ends there that another one stands before, with one character between them. */
const endsApart = (text: string, end: number): boolean =>
  isLetter(text, end - 1) && !isLetter(text, end - 2) && isLetter(text, end - 3);

/** Ends of tokens with many more close before them. Of a chunk's first ones, those before are in another chunk. */
function noteClose(count: number): number {
  let noted = Math.min(STEP, count);
  for (let i = 0; i < noted; i++) close[i] = ends[i] ?? 0;
  for (let i = TOKENS - 1; i < count; i += STEP) {
    const end = ends[i] ?? 0;
    close[noted] = end;
    noted += (end - (ends[i - TOKENS + 1] ?? 0) - SPAN - 1) >>> 31;
  }
  return noted;
}

/** `spaced` gets the ends of letters, in order: one inside each long row of single letters, not its first. */
export function noteSpaced(text: string, count: number, spaced: number[]): void {
  const noted = noteClose(count);
  for (let i = 0; i < noted; i++) {
    const end = (close[i] ?? 0) & ~DISGUISE;
    if (endsApart(text, end)) spaced.push(end);
    else if (endsApart(text, end - 1)) spaced.push(end - 1);
  }
}
