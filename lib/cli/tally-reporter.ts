// A vitest reporter that writes how many tests passed, failed and were skipped to the file named by TALLY_FILE.
import { writeFile } from 'node:fs/promises';
import type { Reporter, TestCase, TestModule } from 'vitest/node';
import type { Tally } from './steps.ts';

export const TALLY_VARIABLE = 'BYNAME_TALLY_FILE';

export default class TallyReporter implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const path = process.env[TALLY_VARIABLE];
    if (path !== undefined) await writeFile(path, JSON.stringify(tallyOf(modules)));
  }
}

function tallyOf(modules: readonly TestModule[]): Tally {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const inState = (state: string): TestCase[] => tests.filter((test) => test.result().state === state);
  // A file that can't be loaded has no failed test, and is one all the same.
  const brokenFiles = modules.filter((module) => module.errors().length > 0);
  return {
    passed: inState('passed').length,
    failed: inState('failed').length + brokenFiles.length,
    skipped: inState('skipped').map(whySkipped),
  };
}

/** A suite that is skipped as a whole says why in its title. */
function whySkipped(test: TestCase): string {
  const result = test.result();
  const note = result.state === 'skipped' ? result.note : undefined;
  return note ?? (test.parent.type === 'suite' ? test.parent.fullName : test.fullName);
}
