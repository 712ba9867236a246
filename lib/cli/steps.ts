import { runTool, type Tool } from './run-tool.ts';

/** One command of a check; it counts as one test. */
export interface Step {
  name: string;
  tool: Tool;
  args: readonly string[];
}

export interface Tally {
  passed: number;
  failed: number;
  /** For each test that did not run, why. */
  skipped: readonly string[];
}

export const CHECKS: readonly Step[] = [
  { name: 'format', tool: 'prettier', args: ['--check', '--log-level', 'warn', '.', '!test/pages/**'] },
  { name: 'lint', tool: 'eslint', args: ['.', '--max-warnings', '0'] },
  { name: 'types', tool: 'tsc', args: ['--noEmit'] },
  {
    name: 'import rules',
    tool: 'depcruise',
    args: ['--config', '.dependency-cruiser.js', 'entrypoints', 'lib', 'components', 'test'],
  },
  { name: 'dead code', tool: 'knip', args: ['--no-config-hints'] },
];

/** Runs all steps, also after one has failed, and says of each how it went. */
export async function runSteps(steps: readonly Step[]): Promise<Tally> {
  let failed = 0;
  for (const { name, tool, args } of steps) {
    const isGood = (await runTool(tool, args)) === 0;
    if (!isGood) failed += 1;
    console.log(`${isGood ? '✓' : '✗'} ${name}`);
  }
  return { passed: steps.length - failed, failed, skipped: [] };
}

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  skipped: tallies.flatMap(({ skipped }) => skipped),
});
