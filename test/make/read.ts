// Reads made-up or real intel as a file would be read.
import type { Intake } from '../../lib/intel/feed.ts';
import type { Tlp } from '../../lib/intel/tlp.ts';
import type { ReadFileOptions } from '../../lib/sync/feeds/recognise.ts';
import { readIntelFile } from '../../lib/sync/feeds/recognise.ts';

/** Anything but a string is written as JSON first. */
export const readMade = (
  file: unknown,
  over: Partial<ReadFileOptions> = {},
): Promise<Intake & { defaultTlp: Tlp }> =>
  readIntelFile(typeof file === 'string' ? file : JSON.stringify(file), {
    defaultTlp: 'auto',
    fileName: 'made.json',
    ...over,
  });
