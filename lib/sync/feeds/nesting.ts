// How deep a JSON text is nested, found before it is parsed: a file made of brackets must not end us.
import { IntakeError } from '../../intel/feed.ts';
import { MAX_DEPTH } from './limits.ts';

const CHUNK = 2_000_000;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** The first unit after the string that `start` is in; strings are skipped as the engine searches, not unit by unit. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (text.charCodeAt(quote - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return quote + 1;
  }
  return text.length;
}

const DEPTH_CHANGE: ReadonlyMap<number, 1 | -1> = new Map([
  [OPEN_BRACKET, 1],
  [OPEN_BRACE, 1],
  [CLOSE_BRACKET, -1],
  [CLOSE_BRACE, -1],
]);

/** Throws IntakeError "too-deep". Says nothing about whether the text is JSON. */
export async function refuseDeepNesting(text: string, pause: () => Promise<void>): Promise<void> {
  let depth = 0;
  let nextPause = CHUNK;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) at = endOfString(text, at + 1) - 1;
    else if (unit > BACKSLASH - 2) depth += DEPTH_CHANGE.get(unit) ?? 0;
    if (depth > MAX_DEPTH) throw new IntakeError('too-deep', `more than ${MAX_DEPTH} levels`);
    if (at < nextPause) continue;
    nextPause = at + CHUNK;
    await pause();
  }
}
