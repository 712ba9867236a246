import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { inRoot } from './root.ts';
import { runTool } from './run-tool.ts';
import { TALLY_VARIABLE } from './tally-reporter.ts';
import type { Tally } from './steps.ts';

const TallyFile = v.object({ passed: v.number(), failed: v.number(), skipped: v.array(v.string()) });

/** Runs a project of vitest.config.ts; a run that ends without a tally counts as one failure. */
export async function runSuite(project: 'unit' | 'e2e' | 'trust'): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), 'byname-tally-'));
  const file = join(folder, 'tally.json');
  const reporters = ['--reporter=default', `--reporter=${inRoot('lib', 'cli', 'tally-reporter.ts')}`];
  try {
    const code = await runTool('vitest', ['run', '--project', project, ...reporters], {
      env: { [TALLY_VARIABLE]: file },
    });
    const tally = v.parse(TallyFile, JSON.parse(await readFile(file, 'utf8')));
    // Vitest also fails on errors that belong to no test.
    return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } catch (error) {
    console.error(`${project} tests gave no result: ${String(error)}`);
    return { passed: 0, failed: 1, skipped: [] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
