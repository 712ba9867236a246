// `npm run bench`: a table, or JSON with --json. Measures; it never fails for being slow.
//
//   npm run bench -- --json > before.json
//   npm run bench -- --against before.json      with what each row was then
//   npm run bench -- --full-chat                a chat is watched for ten minutes
//   npm run bench -- --million                  the finder with a million names, too
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { build } from '../../lib/cli/build.ts';
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

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    'full-chat': { type: 'boolean', default: false },
    million: { type: 'boolean', default: false },
    against: { type: 'string' },
  },
});

/** Read before anything is measured: a file that can't be read should not cost a run. */
const earlier =
  values.against === undefined
    ? undefined
    : new Map(
        v
          .parse(Earlier, JSON.parse(readFileSync(values.against, 'utf8')))
          .map(({ what, measured }) => [what, measured]),
      );

const beside = (row: BenchRow): object =>
  earlier === undefined ? row : { ...row, before: earlier.get(row.what) ?? '' };

for (const browser of ['chromium', 'firefox'] as const) {
  if ((await build(browser, 'production')) !== 0) throw new Error(`The build for ${browser} failed`);
}
const rows = [
  ...(await benchFinder(values.million)),
  ...(await benchRivals()),
  ...(await benchSearch()),
  ...(await benchPage()),
  ...(await benchReaders()),
  ...(await benchSync()),
  ...(await benchChat(values['full-chat'])),
  ...(await benchMemory()),
  ...benchSizes(),
].map(beside);
if (values.json) console.log(JSON.stringify(rows, null, 2));
else console.table(rows);
