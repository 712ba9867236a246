// SECURITY.md names the test that holds each claim: they must be there.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRoot } from '../../lib/cli/root.ts';

const lines = readFileSync(inRoot('SECURITY.md'), 'utf8').split('\n');

/** Of each line: a file, with the titles that are quoted behind it. */
const named = lines.flatMap((line) =>
  [...line.matchAll(/`(test\/[^`]+\.test\.tsx?)`((?:,? “[^”]+”)*)/g)].map(([, file = '', titles = '']) => ({
    file,
    titles: [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title),
  })),
);

test('there are claims', () => {
  expect(named.length).toBeGreaterThan(20);
});

test.each(named)('$file', ({ file, titles }) => {
  expect(existsSync(inRoot(file))).toBe(true);
  const text = readFileSync(inRoot(file), 'utf8');
  for (const title of titles) expect(text).toContain(title);
});
