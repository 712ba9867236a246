// `npm run bench`: a table, or JSON with --json; with --full-chat a chat is watched for ten minutes. Measures; it never fails for being slow.
import { parseArgs } from 'node:util';
import { build } from '../../lib/cli/build.ts';
import { benchChat } from './chat.ts';
import { benchFinder } from './finder.ts';
import { benchPage } from './page.ts';
import { benchSearch } from './search.ts';
import { benchSizes } from './sizes.ts';
import { benchSync } from './sync.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, 'full-chat': { type: 'boolean', default: false } },
});

for (const browser of ['chromium', 'firefox'] as const) {
  if ((await build(browser, 'production')) !== 0) throw new Error(`The build for ${browser} failed`);
}
const rows = [
  ...(await benchFinder()),
  ...(await benchSearch()),
  ...(await benchPage()),
  ...(await benchSync()),
  ...(await benchChat(values['full-chat'])),
  ...benchSizes(),
];
if (values.json) console.log(JSON.stringify(rows, null, 2));
else console.table(rows);
