// What reading a page costs its main thread, against F: a walk over its text nodes that reads every charCodeAt.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { provideBrowsers } from '../../lib/cli/browsers/install.ts';
import { inRoot } from '../../lib/cli/root.ts';
import { row, type BenchRow } from './measure.ts';
import { PAGES } from './page/pages.ts';

const BUDGET = 3.5;
const LONGEST_TASK = 16;
const FIRST_MARK = 0.05;

/** Rounds before measuring and with it; each does everything four times. */
const ROUNDS: [number, number] = [13, 25];
/** So much text is warm after less. */
const ROUNDS_OF_HUGE: [number, number] = [3, 5];
const HUGE = 'article, 5 MB';

type Times = Record<'floor' | 'gather' | 'work' | 'longest' | 'first', number>;

async function bundle(folder: string): Promise<string> {
  const file = 'in-page.js';
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.FIREFOX': 'false' },
    build: {
      outDir: folder,
      lib: {
        entry: inRoot('test/bench/page/in-page.ts'),
        formats: ['iife'],
        name: 'inPage',
        fileName: () => file,
      },
    },
  });
  return join(folder, file);
}

const rowsOf = (name: string, times: Times): BenchRow[] => [
  row(`page: F, ${name}`, times.floor, 'ms'),
  row(`page: gather / F, ${name}`, times.gather / times.floor, '×'),
  row(`page: gather, send, ranges, paint / F, ${name}`, times.work / times.floor, '×', BUDGET),
  row(`page: longest task, ${name}`, times.longest, 'ms', LONGEST_TASK),
  ...(name === HUGE ? [row(`page: first mark / last mark, ${name}`, times.first, '×', FIRST_MARK)] : []),
];

/** In Chromium, headless, without the extension: the page script's own modules in a plain page. */
export async function benchPage(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'byname-bench-'));
  const { chromium } = provideBrowsers(['chromium']);
  const browser = await puppeteer.launch({
    executablePath: chromium.path,
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [],
  });
  try {
    const path = await bundle(folder);
    const rows: BenchRow[] = [];
    for (const [name, html] of Object.entries(PAGES)) {
      const page = await browser.newPage();
      await page.setContent(`<!doctype html><meta charset="utf-8">${html()}`);
      await page.addScriptTag({ path });
      const [warmUp, rounds] = name === HUGE ? ROUNDS_OF_HUGE : ROUNDS;
      const times: unknown = await page.evaluate(`bench.measure(${warmUp}, ${rounds})`);
      rows.push(...rowsOf(name, times as Times));
      await page.close();
    }
    return rows;
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
