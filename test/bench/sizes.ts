// How large the built extension is.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder } from '../../lib/cli/build.ts';
import { row, type BenchRow } from './measure.ts';

const KILOBYTE = 1000;
const PAGE_SCRIPT_BUDGET = 30;

const sizeOf = (path: string): number => statSync(path).size / KILOBYTE;

function folderSize(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.reduce((total, { parentPath, name }) => total + sizeOf(join(parentPath, name)), 0);
}

/** Needs the production builds. */
export function benchSizes(): BenchRow[] {
  const folder = buildFolder('chromium', 'production');
  const inFirefox = buildFolder('firefox', 'production');
  return [
    row('page script, minified', sizeOf(join(folder, 'page.js')), 'kB', PAGE_SCRIPT_BUDGET),
    row('page script for Firefox, minified', sizeOf(join(inFirefox, 'page.js')), 'kB', PAGE_SCRIPT_BUDGET),
    row(
      'page script with Telegram (there in its place), minified',
      sizeOf(join(folder, 'telegram.js')),
      'kB',
    ),
    row('background, minified', sizeOf(join(folder, 'background.js')), 'kB'),
    row('extension for Chromium', folderSize(folder), 'kB'),
    row('extension for Firefox', folderSize(inFirefox), 'kB'),
  ];
}
