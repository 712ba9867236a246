// The words of a text that a disguise may be made of: long ones that mix letters with other letters, digits or signs, and
// single letters. Looks at each unit once; patterns would take as long as the finder itself.
import { UNITS } from '../table/unpack.ts';
import { GROUPS } from '../unit.ts';
import { SIGN_LETTERS } from './skeleton.ts';

export interface Run {
  start: number;
  end: number;
}

/** Shorter names have too many look-alikes. */
export const SHORTEST = 6;
const LONGEST = 40;

const LETTER = 1;
const SIGN_LETTER = 2;
const UNDERSCORE = 0x5f;

function makeKinds(): Uint8Array {
  const kinds = new Uint8Array(65_536);
  UNITS.forEach((unit, code) => {
    if (unit >= 0 && (unit & GROUPS) !== 0 && code !== UNDERSCORE) kinds[code] = LETTER;
  });
  for (const sign of SIGN_LETTERS) kinds[sign.charCodeAt(0)] = SIGN_LETTER;
  return kinds;
}

/** Per UTF-16 unit: whether it may stand inside a disguised word, and as what. */
const KINDS = makeKinds();

const isOneScript = (groups: number): boolean => (groups & (groups - 1)) === 0;
const isMixed = (groups: number): boolean => groups < 0 || !isOneScript(groups);

/** Signs count as the sign bit. */
const groupsOf = (code: number): number =>
  KINDS[code] === SIGN_LETTER ? 1 << 31 : (UNITS[code] ?? 0) & GROUPS;

/** Where a run starts and what it holds is remembered until it ends. */
export function* runsOf(text: string): Generator<Run> {
  let start = -1;
  let groups = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (KINDS[code] !== 0) {
      if (start < 0) {
        start = at;
        groups = 0;
      }
      groups |= groupsOf(code);
      continue;
    }
    if (start < 0) continue;
    const length = at - start;
    if (length === 1 || (length >= SHORTEST && length <= LONGEST && isMixed(groups)))
      yield { start, end: at };
    start = -1;
  }
}
