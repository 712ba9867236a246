// `npm test`: the checks, the unit tests, the builds, Firefox's linter, then the built extension in real browsers,
// as its users meet it and as its enemies do.
import { provideBrowsers } from './browsers/install.ts';
import { buildFolder, buildStep } from './build.ts';
import { CHECKS, runSteps, sum, type Tally } from './steps.ts';
import { runSuite } from './suites.ts';

const BUILDS = [
  buildStep('chromium', 'production'),
  buildStep('firefox', 'production'),
  buildStep('chromium', 'granted'),
  buildStep('firefox', 'granted'),
];
const FIREFOX_LINT = {
  name: 'Firefox’s linter',
  tool: 'web-ext',
  args: ['lint', '--source-dir', buildFolder('firefox', 'production')],
} as const;

async function testAll(): Promise<Tally> {
  provideBrowsers(['chromium', 'firefox']);
  const tallies = [await runSteps(CHECKS), await runSuite('unit'), await runSteps([...BUILDS, FIREFOX_LINT])];
  return sum([...tallies, await runSuite('e2e'), await runSuite('trust')]);
}

function skippedLine(reasons: readonly string[]): string {
  const byReason = Object.entries(Object.groupBy(reasons, (reason) => reason));
  const list = byReason.map(([reason, tests = []]) => `${tests.length}: ${reason}`).join('; ');
  return `${reasons.length} skipped${list === '' ? '' : ` (${list})`}`;
}

function report({ passed, failed, skipped }: Tally): void {
  console.log(skippedLine(skipped));
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

report(
  await testAll().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: [] };
  }),
);
