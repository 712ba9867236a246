// Runs a bench's own script in a plain page of headless Chromium, without the extension.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { provideBrowsers } from '../../lib/cli/browsers/install.ts';
import { inRoot } from '../../lib/cli/root.ts';

async function bundle(entry: string, folder: string): Promise<string> {
  const file = 'in-page.js';
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.FIREFOX': 'false' },
    build: {
      outDir: folder,
      lib: { entry: inRoot(entry), formats: ['iife'], name: 'inPage', fileName: () => file },
    },
  });
  return join(folder, file);
}

/** `entry`: path from the root of a script that puts what is to be called on `window`. `use` gets a new page that has run it. */
export async function inChromium<T>(
  entry: string,
  use: (open: (html?: string) => Promise<Page>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'byname-bench-'));
  const { chromium } = provideBrowsers(['chromium']);
  const browser = await puppeteer.launch({
    executablePath: chromium.path,
    protocolTimeout: 900_000,
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [],
  });
  try {
    const path = await bundle(entry, folder);
    return await use(async (html = '') => {
      const page = await browser.newPage();
      await page.setContent(`<!doctype html><meta charset="utf-8">${html}`);
      await page.addScriptTag({ path });
      return page;
    });
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
