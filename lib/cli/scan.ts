// `npm run -s scan -- [--intel FILE]… [--text] [--csv] [--weak] < documents`: the finder without a browser. Reads JSON lines
// {"id","text"} (with --text: all of standard input as one document) and writes a JSON line of mentions for each; --weak adds
// disguised names, --csv writes a table.
// Exit code 1 where a line could not be read, 2 where nothing could be scanned at all.
import { once } from 'node:events';
import { fstatSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import { callersFile, fail, readOptions } from './command-line.ts';
import { intelOf, readNamedIntel, STARTER_PACK } from './intel-files.ts';
import { parseInput, type ScanInput } from './scan/input.ts';
import { scanText } from './scan/mentions.ts';
import { asCsvRows, asJsonLine, CSV_HEAD } from './scan/output.ts';
import { readLines } from './scan/read-lines.ts';

const USAGE = `npm run -s scan -- [options] < documents

  --intel FILE  STIX 2.1, MISP galaxy, Microsoft’s names, CSV or a list; may be given again (the starter pack)
  --text        all of standard input is one plain text, and not JSON lines {"id","text"}
  --csv         writes a table, and not JSON lines
  --weak        also disguised names: look-alike letters, spaces inside
  --help        this text

Exit code: 0, 1 where a line could not be read, 2 where nothing could be scanned.`;

const options = readOptions(USAGE, {
  intel: { type: 'string', multiple: true, default: [] },
  text: { type: 'boolean', default: false },
  csv: { type: 'boolean', default: false },
  weak: { type: 'boolean', default: false },
});

/** Waits where the reader of our output is slower than we are. */
async function write(output: string): Promise<void> {
  if (!process.stdout.write(output)) await once(process.stdout, 'drain');
}

async function* lines(): AsyncGenerator<ScanInput> {
  for await (const [number, line] of readLines(process.stdin)) {
    if (line.trim() === '') continue;
    const input = parseInput(number === 1 ? line.replace(/^\ufeff/, '') : line);
    if (typeof input !== 'string') {
      yield input;
      continue;
    }
    console.error(`line ${number}: ${input}`);
    process.exitCode = 1;
  }
}

/** A picture, a PDF or text in UTF-16 has NULs, and no name would be found in it. */
async function* oneDocument(): AsyncGenerator<ScanInput> {
  const text = await readAll(process.stdin);
  if (text.includes('\0')) throw new Error('Standard input is no text in UTF-8');
  yield { id: 'stdin', text };
}

/** Node reads nothing from a folder, and says nothing of it. */
function refuseFolder(): void {
  let isFolder = false;
  try {
    isFolder = fstatSync(0).isDirectory();
  } catch {
    // standard input is closed: there is nothing to read
  }
  if (isFolder) throw new Error('Standard input is a folder; the documents are read from a file or a pipe');
}

async function scan(): Promise<void> {
  refuseFolder();
  const files = options.intel.length === 0 ? [STARTER_PACK] : options.intel.map(callersFile);
  const intel = intelOf((await Promise.all(files.map(readNamedIntel))).flat());
  if (options.csv) await write(CSV_HEAD);
  const format = options.csv ? asCsvRows : asJsonLine;
  for await (const { id, text } of options.text ? oneDocument() : lines())
    await write(format(id, scanText(intel, text, options.weak)));
}

/** Whoever reads us may have had enough; a full disk is to be told. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') console.error(error.message);
  process.exit(error.code === 'EPIPE' ? process.exitCode : 2);
});
await scan().catch(fail);
