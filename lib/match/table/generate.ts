// Writes packed.ts. Run by hand when rules.ts or the Unicode version of Node changes: node lib/match/table/generate.ts
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { classOf, foldUnit } from './rules.ts';
import type { Fold } from './rules.ts';

const LETTER_OF: Record<Exclude<Fold, number>, string> = { vanishes: 'V', attached: 'A', escape: 'E' };

/** "word*length" for each run of equal words, lengths in base 36, "*1" left out. */
function runs(words: readonly string[]): string {
  const packed: string[] = [];
  for (let start = 0; start < words.length;) {
    let end = start + 1;
    while (end < words.length && words[end] === words[start]) end++;
    const length = end - start;
    packed.push(`${words[start] ?? ''}${length === 1 ? '' : `*${length.toString(36)}`}`);
    start = end;
  }
  return packed.join(' ');
}

/** Folds as distances; classes of the symbols. A unit that folds away needs no class of its own: it lengthens the run before. */
function packTables(): { folds: string; classes: string } {
  const folds: string[] = [];
  const classes: string[] = [];
  for (let code = 0; code < 65_536; code++) {
    const fold = foldUnit(code);
    folds.push(typeof fold === 'number' ? (fold - code).toString(36) : LETTER_OF[fold]);
    classes.push(fold === code ? (classOf(code) >>> 16).toString(36) : (classes.at(-1) ?? '0'));
  }
  return { folds: runs(folds), classes: runs(classes) };
}

export function moduleText(): string {
  const { folds, classes } = packTables();
  return [
    '// Written by generate.ts; see unpack.ts for the format.',
    `export const UNICODE = '${process.versions['unicode'] ?? ''}';`,
    '// prettier-ignore',
    `export const FOLDS = '${folds}';`,
    '// prettier-ignore',
    `export const CLASSES = '${classes}';`,
    '',
  ].join('\n');
}

if (import.meta.main) writeFileSync(fileURLToPath(new URL('packed.ts', import.meta.url)), moduleText());
