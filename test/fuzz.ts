// `npm run fuzz`: every property (of the finder, of all borders, of small things), tried many times over.
import { globSync, readFileSync } from 'node:fs';
import { fail, readOptions } from '../lib/cli/command-line.ts';
import { inRoot } from '../lib/cli/root.ts';
import { runTool } from '../lib/cli/run-tool.ts';
import { FUZZ_VARIABLE, SEED_VARIABLE } from './make/runs.ts';

/** Whatever tries a property. */
const FILES = globSync('test/**/*.test.{ts,tsx}', { cwd: inRoot('.') }).filter((path) =>
  readFileSync(inRoot(path), 'utf8').includes('make/runs.ts'),
);

const USAGE = `npm run fuzz -- [options]

  --times N  as often as npm test does, times this (50)
  --seed N   what a failed run has printed
  --help     this text`;

const values = readOptions(USAGE, { times: { type: 'string', default: '50' }, seed: { type: 'string' } });
if (!(Number(values.times) > 0)) fail('--times takes a number above 0');
const env = {
  [FUZZ_VARIABLE]: values.times,
  ...(values.seed === undefined ? {} : { [SEED_VARIABLE]: values.seed }),
};
process.exitCode = await runTool('vitest', ['run', ...FILES], { env });
