// Runs a bench's own script in a plain page of headless Chromium, without the extension.
import puppeteer, { type Page } from 'puppeteer-core';
import { provideBrowsers } from '../../lib/cli/browsers/install.ts';
import { bundleOf } from './bundle.ts';

/**
 * `entry`: path from the root of a script that puts what is to be called on `window`. `use` gets a new page that has run it in
 * each of its frames.
 */
export async function inChromium<T>(
  entry: string,
  use: (open: (html?: string) => Promise<Page>) => Promise<T>,
): Promise<T> {
  const { chromium } = provideBrowsers(['chromium']);
  const browser = await puppeteer.launch({
    executablePath: chromium.path,
    protocolTimeout: 900_000,
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : [],
  });
  try {
    const content = await bundleOf(entry);
    return await use(async (html = '') => {
      const page = await browser.newPage();
      await page.setContent(`<!doctype html><meta charset="utf-8">${html}`);
      for (const frame of page.frames()) await frame.addScriptTag({ content });
      return page;
    });
  } finally {
    await browser.close();
  }
}
