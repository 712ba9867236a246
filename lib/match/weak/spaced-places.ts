// Where single letters may stand apart ("K i l l N e t"), by the tokens of a chunk: many of them end close to each other.
import { UNITS } from '../table/unpack.ts';
import { ends } from '../tokens.ts';
import { DISGUISE } from '../unit.ts';

/** So many letters with one sign or space between all of them end within so many characters; with a sign, more tokens do. */
const TOKENS = 5;
const SPAN = 2 * (TOKENS - 1);

const close = new Int32Array(ends.length);

/** `spaced` gets the ends of letters, in order: one inside each long row of single letters, before its last. */
export function noteSpaced(text: string, count: number, spaced: number[]): void {
  let noted = 0;
  for (let i = 0; i < count; i++) {
    const end = ends[i] ?? 0;
    close[noted] = end;
    // of the first ones, those before are in another chunk
    noted += i < TOKENS - 1 ? 1 : (end - (ends[i - TOKENS + 1] ?? 0) - SPAN - 1) >>> 31;
  }
  for (let i = 0; i < noted; i++) {
    const end = (close[i] ?? 0) & ~DISGUISE;
    if (((UNITS[text.charCodeAt(end - 1)] ?? 0) & DISGUISE) !== 0) spaced.push(end);
  }
}
