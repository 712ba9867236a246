// Turns the text of an intel file into entities, whatever kind of file it is.
import type { Intake } from '../../intel/feed.ts';
import { IntakeError } from '../../intel/feed.ts';
import { cleanLine, cutText } from '../../intel/plain-text.ts';
import { CAUTIOUS_TLP, type Tlp } from '../../intel/tlp.ts';
import type { TextReading } from '../../intel/text-reading.ts';
import type { FeedFormatReader, ReadOptions, TextOptions } from './contract.ts';
import { readList } from './list.ts';
import { MAX_TEXT } from './limits.ts';
import { microsoftNames } from './microsoft-names.ts';
import { mispGalaxy } from './misp-galaxy.ts';
import { refuseDeepNesting } from './nesting.ts';
import { stix } from './stix.ts';
import { readTable } from './table.ts';
import { guessReading, isPlainText } from './text/guess.ts';
import { isText } from './text/is-text.ts';

const READERS: readonly FeedFormatReader[] = [mispGalaxy, stix, microsoftNames];

export interface ReadFileOptions {
  /** 'auto': CLEAR for MISP's own galaxies, ATT&CK and Microsoft's names, AMBER+STRICT for everything else. */
  defaultTlp: Tlp | 'auto';
  fileName: string;
  /** What tells the file from others of its name: its address. Absent: its name does. */
  source?: string;
  /** For a text that is no JSON. Without it only a table is read whose header says which column is what. */
  reading?: TextReading;
  onProgress?: ReadOptions['onProgress'];
  pause?: ReadOptions['pause'];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    throw new IntakeError('not-json', cutText(cleanLine(detail), 200));
  }
}

function readerOf(json: unknown): FeedFormatReader {
  const reader = READERS.find(({ recognises }) => recognises(json));
  if (reader === undefined) throw new IntakeError('unknown-format');
  return reader;
}

const titleOfFile = (fileName: string): string =>
  cutText(cleanLine(fileName.replace(/\.(?:json|csv|tsv|tab|txt)$/i, '')), MAX_TEXT) || 'file';

type Read = Intake & { defaultTlp: Tlp };

/** How a text is read that is no JSON. @throws IntakeError */
function readingOf(text: string, { reading, fileName }: ReadFileOptions): TextReading | undefined {
  if (reading !== undefined) return reading;
  if (!isPlainText(text)) return undefined;
  const guess = guessReading(text, fileName);
  if (guess.as === 'table' && guess.header !== undefined) return guess;
  throw new IntakeError('needs-choice');
}

async function readText(
  text: string,
  reading: TextReading,
  options: Omit<TextOptions, 'defaultTlp'>,
  tlp: Tlp | 'auto',
): Promise<Read> {
  const defaultTlp = tlp === 'auto' ? CAUTIOUS_TLP : tlp;
  const all = { ...options, defaultTlp };
  const intake = await (reading.as === 'table'
    ? readTable(text, reading, all)
    : readList(text, reading, all));
  return { ...intake, defaultTlp };
}

async function readJson(
  text: string,
  options: Omit<ReadOptions, 'defaultTlp'>,
  tlp: Tlp | 'auto',
): Promise<Read> {
  await refuseDeepNesting(text, options.pause);
  const json = parse(text);
  const reader = readerOf(json);
  const automatic = reader.isPublic(json) ? 'CLEAR' : CAUTIOUS_TLP;
  const defaultTlp = tlp === 'auto' ? automatic : tlp;
  return { ...(await reader.read(json, { ...options, defaultTlp })), defaultTlp };
}

/** Throws IntakeError, and then nothing of the file counts. Refused objects are no error: they are listed. */
export async function readIntelFile(text: string, options: ReadFileOptions): Promise<Read> {
  const { pause = () => Promise.resolve(), onProgress = () => undefined, fileName, defaultTlp } = options;
  const body = text.replace(/^\ufeff/, '');
  if (!/\S/.test(body)) throw new IntakeError('empty');
  if (!isText(body)) throw new IntakeError('not-text');
  if (/^\s*</.test(body)) throw new IntakeError('unknown-format', 'a page, or XML');
  const reading = readingOf(body, options);
  const { source = fileName } = options;
  const all = { fallbackTitle: titleOfFile(fileName), source, onProgress, pause };
  const intake = await (reading === undefined
    ? readJson(body, all, defaultTlp)
    : readText(body, reading, all, defaultTlp));
  if (intake.entities.length === 0) throw new IntakeError('nothing-usable');
  return intake;
}
