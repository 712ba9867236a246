// Intel files → what matching needs, without a browser's store.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Entity } from '../intel/entity.ts';
import { compileLexicon } from '../match/compile.ts';
import { openLexicon, type Lexicon } from '../match/lexicon.ts';
import { readIntelFile } from '../sync/feeds/recognise.ts';
import { guessReading, isPlainText } from '../sync/feeds/text/guess.ts';
import { inRoot } from './root.ts';

/** A lexicon and who its `pk`s are: places in `entities`. */
export interface Intel {
  lexicon: Lexicon;
  entities: readonly Entity[];
}

export const STARTER_PACK = inRoot('lib', 'sync', 'starter-pack', 'starter-pack.json');

/** @throws IntakeError, or the file system's error, for a file that can't be taken. */
export async function readIntel(path: string): Promise<Entity[]> {
  const [text, fileName] = [await readFile(path, 'utf8'), basename(path)];
  // Nobody is there to be asked how a table or a list is read.
  const how = isPlainText(text) ? { reading: guessReading(text, fileName) } : {};
  return (await readIntelFile(text, { defaultTlp: 'auto', fileName, ...how })).entities;
}

export function intelOf(entities: readonly Entity[]): Intel {
  const rows = entities.map(({ kind, tlp, names }, pk) => ({ pk, kind, tlp, names }));
  return { lexicon: openLexicon(compileLexicon(rows, 1)), entities };
}

/** The ids that others know it by: "G0016", "APT-C-35". */
export function externalIdsOf({ names, links }: Entity): string[] {
  const listed = names.filter(({ type }) => type === 'external-id').map(({ value }) => value);
  const linked = links
    .filter((link) => link.startsWith('ext:'))
    .map((link) => link.slice(link.lastIndexOf(':') + 1));
  return [...new Set([...listed, ...linked])];
}
