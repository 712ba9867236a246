// `npm run bench`: each row of the budgets. Measures; it never fails for being slow.
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { build } from '../../lib/cli/build.ts';
import { callersFile, fail, readOptions } from '../../lib/cli/command-line.ts';
import { benchChat } from './chat.ts';
import { benchFinder } from './finder.ts';
import type { BenchRow } from './measure.ts';
import { benchMemory } from './memory.ts';
import { benchPage } from './page.ts';
import { benchReaders } from './readers.ts';
import { benchRivals } from './rivals.ts';
import { benchSearch } from './search.ts';
import { benchSizes } from './sizes.ts';
import { benchSync } from './sync.ts';

const Earlier = v.array(v.object({ what: v.string(), measured: v.string() }));

const USAGE = `npm run bench -- [options]

  --json          JSON in the place of a table: npm run -s bench -- --json > before.json
  --against FILE  with what each row was in that JSON
  --full-chat     a chat is watched at people’s pace, for ten minutes
  --million       the finder with a million names, too
  --help          this text`;

const values = readOptions(USAGE, {
  json: { type: 'boolean', default: false },
  'full-chat': { type: 'boolean', default: false },
  million: { type: 'boolean', default: false },
  against: { type: 'string' },
});

function readEarlier(file: string): Map<string, string> {
  try {
    const rows = v.parse(Earlier, JSON.parse(readFileSync(callersFile(file), 'utf8')));
    return new Map(rows.map(({ what, measured }) => [what, measured]));
  } catch (error) {
    return fail(error);
  }
}

/** Read before anything is measured: a file that can't be read should not cost a run. */
const earlier = values.against === undefined ? undefined : readEarlier(values.against);

const beside = (row: BenchRow): object =>
  earlier === undefined ? row : { ...row, before: earlier.get(row.what) ?? '' };

for (const browser of ['chromium', 'firefox'] as const) {
  if ((await build(browser, 'production')) !== 0) throw new Error(`The build for ${browser} failed`);
}
const SUBJECTS: readonly (readonly [name: string, measure: () => BenchRow[] | Promise<BenchRow[]>])[] = [
  ['finder', () => benchFinder(values.million)],
  ['rivals', benchRivals],
  ['search', benchSearch],
  ['page', benchPage],
  ['readers', benchReaders],
  ['sync', benchSync],
  ['chat', () => benchChat(values['full-chat'])],
  ['memory', benchMemory],
  ['sizes', benchSizes],
];

/** What could not be measured costs its own rows, not those of the others. */
async function rowsOf(subject: (typeof SUBJECTS)[number], index: number): Promise<BenchRow[]> {
  const [name, measure] = subject;
  console.error(`${index + 1} of ${SUBJECTS.length}: ${name}`);
  try {
    return await measure();
  } catch (error) {
    console.error(`${name} could not be measured:`, error);
    process.exitCode = 1;
    return [];
  }
}

const rows: object[] = [];
for (const [index, subject] of SUBJECTS.entries()) rows.push(...(await rowsOf(subject, index)).map(beside));
if (values.json) console.log(JSON.stringify(rows, null, 2));
else console.table(rows);
