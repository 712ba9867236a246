// The words of a text as a disguise sees them: runs of letters, digits and signs that stand for letters. Looks at each unit
// once; patterns would take as long as the finder itself.
import { UNITS } from '../table/unpack.ts';
import { ARABIC, CYRILLIC, DIGIT, GREEK, GROUPS, HEBREW, LATIN, OTHER_SCRIPT } from '../unit.ts';
import { SIGN_LETTERS } from './skeleton.ts';

export interface Run {
  start: number;
  end: number;
  /** Letters of two scripts, or digits or signs among them. */
  isMixed: boolean;
}

const LETTER = 1;
const SIGN_LETTER = 2;
const UNDERSCORE = 0x5f;
const SCRIPTS = [LATIN, CYRILLIC, GREEK, ARABIC, HEBREW, OTHER_SCRIPT, DIGIT];

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

const isMixed = (groups: number): boolean =>
  groups < 0 || SCRIPTS.filter((script) => (groups & script) !== 0).length > 1;

/** Signs count as the sign bit. */
const groupsOf = (code: number): number =>
  KINDS[code] === SIGN_LETTER ? 1 << 31 : (UNITS[code] ?? 0) & GROUPS;

export function* runsOf(text: string): Generator<Run> {
  let start = -1;
  let groups = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (KINDS[code] !== 0) {
      if (start < 0) [start, groups] = [at, 0];
      groups |= groupsOf(code);
    } else if (start >= 0) {
      yield { start, end: at, isMixed: isMixed(groups) };
      start = -1;
    }
  }
  if (start >= 0) yield { start, end: text.length, isMixed: isMixed(groups) };
}
