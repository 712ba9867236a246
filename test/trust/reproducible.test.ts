// The same sources give the same extension, byte by byte, wherever they lie; and the packed sources are all that it takes.
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inRoot } from '../../lib/cli/root.ts';

const PATIENCE = 300_000;
const NOT_SOURCES = new Set(['node_modules', '.output', '.wxt', '.git']);
const FIREFOX = ['-b', 'firefox', '--mv3'];

/** As a person builds: vitest's own environment would make it a build for developers, with paths in it. */
const wxt = (folder: string, ...args: string[]): Promise<unknown> =>
  promisify(execFile)(process.execPath, [inRoot('node_modules', 'wxt', 'bin', 'wxt.mjs'), ...args], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production' },
  });

async function withPackages(folder: string): Promise<void> {
  await symlink(inRoot('node_modules'), join(folder, 'node_modules'));
  await wxt(folder, 'prepare');
}

async function copySources(to: string): Promise<void> {
  const isSource = (path: string): boolean => !NOT_SOURCES.has(relative(inRoot(), path).split(sep)[0] ?? '');
  await cp(inRoot(), to, { recursive: true, filter: isSource });
  await withPackages(to);
}

async function unpack(archive: string, to: string): Promise<void> {
  const files = Object.entries(unzipSync(new Uint8Array(await readFile(archive))));
  for (const [name, bytes] of files) {
    await mkdir(dirname(join(to, name)), { recursive: true });
    if (!name.endsWith('/')) await writeFile(join(to, name), bytes);
  }
  await withPackages(to);
}

/** What is in each file of a folder. */
async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const read = await Promise.all(
    paths
      .sort()
      .map(async (path) => [relative(folder, path), (await readFile(path)).toString('base64')] as const),
  );
  return Object.fromEntries(read);
}

let folder = '';
const at = (...path: string[]): string => join(folder, ...path);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'byname-twice-'));
  await copySources(at('first'));
  await wxt(at('first'), 'build');
  await wxt(at('first'), 'zip', ...FIREFOX);
  const packed = (await readdir(at('first', '.output'))).find((name) => name.endsWith('-sources.zip'));
  if (packed === undefined) throw new Error('There are no packed sources');
  await mkdir(at('second'));
  await unpack(at('first', '.output', packed), at('second'));
  await wxt(at('second'), 'build');
  await wxt(at('second'), 'build', ...FIREFOX);
}, PATIENCE);
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(['chrome-mv3', 'firefox-mv3'])('%s from the packed sources', async (build) => {
  const first = await contents(at('first', '.output', build));
  const second = await contents(at('second', '.output', build));
  expect(Object.keys(first)).toContain('manifest.json');
  expect(Object.keys(second)).toEqual(Object.keys(first));
  expect(Object.keys(first).filter((name) => first[name] !== second[name])).toEqual([]);
});
