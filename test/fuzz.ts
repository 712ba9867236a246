// `npm run fuzz`: every property (of the finder, of all borders, of small things), tried many times over.
//
//   npm run fuzz                          fifty times as often as `npm test` does
//   npm run fuzz -- --times 500
//   npm run fuzz -- --seed 1234           what a failed run has printed
import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inRoot } from '../lib/cli/root.ts';
import { runTool } from '../lib/cli/run.ts';
import { FUZZ_VARIABLE, SEED_VARIABLE } from './make/runs.ts';

/** Whatever tries a property. */
const FILES = globSync('test/**/*.test.{ts,tsx}', { cwd: inRoot('.') }).filter((path) =>
  readFileSync(inRoot(path), 'utf8').includes('make/runs.ts'),
);

const { values } = parseArgs({
  options: { times: { type: 'string', default: '50' }, seed: { type: 'string' } },
});
const times = Number(values.times);
if (!(times > 0)) throw new Error('--times takes a number above 0');
const env = {
  [FUZZ_VARIABLE]: values.times,
  ...(values.seed === undefined ? {} : { [SEED_VARIABLE]: values.seed }),
};
process.exitCode = await runTool('vitest', ['run', ...FILES], { env });
