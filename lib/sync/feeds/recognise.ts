// Turns the text of an intel file into entities, whatever kind of file it is.
import type { Intake } from '../../intel/feed.ts';
import { IntakeError } from '../../intel/feed.ts';
import { cleanLine, cutText } from '../../intel/plain-text.ts';
import type { Tlp } from '../../intel/tlp.ts';
import type { FeedFormatReader, ReadOptions } from './contract.ts';
import { MAX_TEXT } from './limits.ts';
import { microsoftNames } from './microsoft-names.ts';
import { mispGalaxy } from './misp-galaxy.ts';
import { refuseDeepNesting } from './nesting.ts';
import { stix } from './stix.ts';

const READERS: readonly FeedFormatReader[] = [mispGalaxy, stix, microsoftNames];

/** What unmarked objects of unknown origin count as: nobody said that they may be shown to anyone. */
const CAUTIOUS_TLP: Tlp = 'AMBER+STRICT';

export interface ReadFileOptions {
  /** 'auto': CLEAR for MISP's own galaxies, ATT&CK and Microsoft's names, AMBER+STRICT for everything else. */
  defaultTlp: Tlp | 'auto';
  fileName: string;
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
  cutText(cleanLine(fileName.replace(/\.json$/i, '')), MAX_TEXT) || 'file';

/** Throws IntakeError, and then nothing of the file counts. Refused objects are no error: they are listed. */
export async function readIntelFile(
  text: string,
  options: ReadFileOptions,
): Promise<Intake & { defaultTlp: Tlp }> {
  const { pause = () => Promise.resolve(), onProgress = () => undefined } = options;
  const body = text.replace(/^\ufeff/, '');
  if (!/\S/.test(body)) throw new IntakeError('empty');
  await refuseDeepNesting(body, pause);
  const json = parse(body);
  const reader = readerOf(json);
  const automatic = reader.isPublic(json) ? 'CLEAR' : CAUTIOUS_TLP;
  const defaultTlp = options.defaultTlp === 'auto' ? automatic : options.defaultTlp;
  const fallbackTitle = titleOfFile(options.fileName);
  const intake = await reader.read(json, { defaultTlp, fallbackTitle, onProgress, pause });
  if (intake.entities.length === 0) throw new IntakeError('nothing-usable');
  return { ...intake, defaultTlp };
}
