// Intel files → what matching needs, without a browser's store.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { intake } from '../i18n/en/intake.ts';
import type { Entity } from '../intel/entity.ts';
import { IntakeError } from '../intel/feed.ts';
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

/** A picture or an archive has NULs; so has text in UTF-16, which is not read here. */
async function readText(path: string): Promise<string> {
  const text = await readFile(path, 'utf8');
  if (text.includes('\0')) throw new IntakeError('unknown-format', 'not a text in UTF-8');
  return text;
}

/** @throws IntakeError, or the file system's error, for a file that can't be taken. */
export async function readIntel(path: string): Promise<Entity[]> {
  const [text, fileName] = [await readText(path), basename(path)];
  // Nobody is there to be asked how a table or a list is read.
  const how = isPlainText(text) ? { reading: guessReading(text, fileName) } : {};
  return (await readIntelFile(text, { defaultTlp: 'auto', fileName, ...how })).entities;
}

/** What is wrong with an intel file, in words for people, its name first. */
export function whyNotTaken(path: string, error: unknown): string {
  if (!(error instanceof IntakeError))
    return `${path}: ${error instanceof Error ? error.message : String(error)}`;
  const { happened, advice } = intake.failures[error.code];
  const detail = error.message === error.code ? '' : ` (${error.message.slice(error.code.length + 2)})`;
  return `${path}: ${happened}${detail} ${advice}`;
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
