// The linter counts the lines of code; of style sheets nobody else does.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRoot } from '../../../lib/cli/root.ts';

const MOST = 300;
const sheets = globSync('{components,entrypoints}/**/*.css', { cwd: inRoot('.') });

test('there are sheets', () => {
  expect(sheets.length).toBeGreaterThan(20);
});

test.each(sheets)('%s is one sheet, not two', (path) => {
  expect(readFileSync(inRoot(path), 'utf8').split('\n').length).toBeLessThanOrEqual(MOST);
});
