// A chosen file before it is sent: whether it is a text that somebody must say how to read, and in which encoding it is.
import type { TextSource } from '../../components/reading/source.ts';
import type { Feed } from '../../lib/intel/feed.ts';
import type { TextReading } from '../../lib/intel/text-reading.ts';
import { isPlainText } from '../../lib/sync/feeds/text/guess.ts';
import { guessTable, outcomeOf, sampleRows, tableBy } from '../../lib/sync/feeds/text/preview.ts';

/** Bytes of the file that are looked at. */
const HEAD = 200_000;

/** What tables are saved in where it is not UTF-8: by Excel as "Unicode text", in Japan, and in the West. */
const OTHERS = ['shift_jis', 'windows-1252'];

function isIn(encoding: string, bytes: Uint8Array): boolean {
  try {
    // A sign may be cut by the end of the head.
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

export function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return ['utf-8', ...OTHERS].find((encoding) => isIn(encoding, bytes)) ?? 'utf-8';
}

export interface TextFile {
  encoding: string;
  head: string;
}

/** Undefined for JSON, and for a file that can't be read: that is told when it is sent. */
export async function textIn(file: File): Promise<TextFile | undefined> {
  try {
    const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
    const encoding = encodingOf(bytes);
    const head = new TextDecoder(encoding).decode(bytes, { stream: true });
    return isPlainText(head) ? { encoding, head } : undefined;
  } catch {
    return undefined;
  }
}

export const sourceOf = (fileName: string, head: string): TextSource => ({
  fileName,
  table: guessTable(head, fileName),
  sample: (table) => sampleRows(head, table),
  tableBy: (delimiter, hasTitles) => tableBy(head, fileName, delimiter, hasTitles),
  outcome: (reading) => outcomeOf(head, fileName, reading),
});

/** As a file of this name was read before, if this one can be read so. */
export async function rememberedReading(
  feeds: readonly Feed[],
  fileName: string,
  head: string,
): Promise<TextReading | undefined> {
  const reading = feeds.find((feed) => feed.fileName === fileName && feed.reading !== undefined)?.reading;
  if (reading === undefined) return undefined;
  const { entities } = await outcomeOf(head, fileName, reading);
  return entities.length > 0 ? reading : undefined;
}
