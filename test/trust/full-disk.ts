// A browser without room: Chromium is told how much an extension may store, in Firefox its share of a small disk is filled.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { BrowserName } from '../../lib/cli/browsers/types.ts';
import type { World } from '../e2e/world.ts';

/** For Firefox: kB of the whole browser; an extension has a part of it, and no less than 10 MB. */
export const SMALL_DISK = { 'dom.quotaManager.temporaryStorage.fixedLimit': 20_000 };

/** Bytes; so much that what is small still goes in: that something is wanted, and that it has failed. */
const SLACK = 300_000;

/** ms. So long Chromium's IndexedDB goes by the room that it was told last. */
const LOOKED_AT_ANEW = 31_000;

const copies: string[] = [];

/** For when no browser runs with one any more. */
export const removeCopies = (): Promise<unknown> =>
  Promise.all(copies.map((folder) => rm(folder, { recursive: true, force: true })));

/**
 * Chromium holds an extension that may store without a limit to none, whatever a test says: what is made of the build asks for all
 * but that.
 */
export async function withoutUnlimited(built: string, name: BrowserName): Promise<string> {
  if (name !== 'chromium') return built;
  const folder = await mkdtemp(join(tmpdir(), 'byname-limited-'));
  copies.push(folder);
  await cp(built, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  await writeFile(path, (await readFile(path, 'utf8')).replace(/"unlimitedStorage",\s*/, ''));
  return folder;
}

/** Puts pieces of so many bytes, made of chance, into a database beside ours until no more go in; gives back how many did. */
const FILL = (name: string, bytes: number, most: number): string => `(async () => {
  const open = indexedDB.open('${name}');
  open.onupgradeneeded = () => open.result.createObjectStore('pieces', { autoIncrement: true });
  const database = await new Promise((resolve, reject) => {
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const put = () => new Promise((resolve, reject) => {
    const transaction = database.transaction('pieces', 'readwrite');
    const piece = new Uint8Array(${bytes});
    for (let at = 0; at < piece.length; at += 65536) crypto.getRandomValues(piece.subarray(at, at + 65536));
    transaction.objectStore('pieces').add(piece);
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  let count = 0;
  try {
    for (; count < ${most}; count += 1) await put();
  } catch (error) {
    if (error.name !== 'QuotaExceededError') throw error;
  }
  database.close();
  return count;
})()`;

const EMPTY = (name: string): string => `new Promise((resolve) => {
  const gone = indexedDB.deleteDatabase('${name}');
  gone.onsuccess = () => resolve(true);
})`;

async function fillUp({ extension }: World): Promise<void> {
  await extension.evaluate(FILL('slack', SLACK, 1));
  for (const bytes of [1_000_000, 50_000]) await extension.evaluate(FILL('ballast', bytes, 100));
  await extension.evaluate(EMPTY('slack'));
}

const usage = async ({ extension }: World): Promise<number> =>
  v.parse(v.number(), await extension.evaluate('navigator.storage.estimate().then(({ usage }) => usage)'));

export async function fillDisk(world: World): Promise<void> {
  const { limitStorage } = world.browser;
  if (limitStorage === undefined) return fillUp(world);
  await limitStorage((await usage(world)) + SLACK);
  await sleep(LOOKED_AT_ANEW);
}

export async function freeDisk({ browser, extension }: World): Promise<void> {
  if (browser.limitStorage) await browser.limitStorage(undefined);
  else await extension.evaluate(EMPTY('ballast'));
}
