// The table of all UTF-16 units, from the two run-coded strings that generate.ts wrote.
import { ATTACHED, ESCAPE, IRREGULAR } from '../unit.ts';
import { CLASSES, FOLDS } from './packed.ts';

const SPECIAL = new Map([
  ['V', IRREGULAR],
  ['A', IRREGULAR | ATTACHED],
  ['E', IRREGULAR | ESCAPE],
]);

function forEachRun(packed: string, visit: (word: string, from: number, to: number) => void): void {
  let from = 0;
  for (const run of packed.split(' ')) {
    const [word = '', length = '1'] = run.split('*');
    const to = from + parseInt(length, 36);
    visit(word, from, to);
    from = to;
  }
}

function unpack(): Int32Array {
  const units = new Int32Array(65_536);
  const classes = new Int32Array(65_536);
  forEachRun(CLASSES, (word, from, to) => classes.fill(parseInt(word, 36) << 16, from, to));
  forEachRun(FOLDS, (word, from, to) => {
    const special = SPECIAL.get(word);
    if (special !== undefined) {
      units.fill(special, from, to);
      return;
    }
    const distance = parseInt(word, 36);
    for (let code = from; code < to; code++)
      units[code] = (classes[code + distance] ?? 0) | (code + distance);
  });
  return units;
}

/** For each UTF-16 unit its symbol and class, as drawn in unit.ts. */
export const UNITS = unpack();

function fingerprint(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Another table folds otherwise: lexicons compiled with it can't be used with this one. */
export const TABLE_ID = fingerprint(FOLDS) ^ fingerprint(CLASSES);
