// Two browsers side by side, each with the same client of Telegram (the stand-ins): one where Byname reads it, one where it doesn't.
import { buildFolder } from '../../../lib/cli/build.ts';
import { openExtension, waitForCache } from '../../../lib/cli/browsers/extension-page.ts';
import { provideBrowsers } from '../../../lib/cli/browsers/install.ts';
import { launch } from '../../../lib/cli/browsers/launch.ts';
import type { Browser, Tab } from '../../../lib/cli/browsers/types.ts';
import { servePages, type Page } from '../../../lib/cli/page-server.ts';
import { TELEGRAM, TELEGRAM_HOSTS } from '../../e2e/telegram-world.ts';

export interface Pair {
  marked: Tab;
  bare: Tab;
}

function pageAt(url: URL): Page | undefined {
  const page = TELEGRAM[`${url.host}${url.pathname}`];
  if (typeof page === 'function') return page(url);
  return typeof page === 'string' ? { body: page } : page;
}

/** Registered nowhere, the page script is in no page. */
async function start(proxy: string, reads: boolean): Promise<Browser> {
  const browser = await launch('chromium', {
    executable: provideBrowsers(['chromium']).chromium.path,
    extension: buildFolder('chromium', 'granted'),
    headless: true,
    insecureCertificates: true,
    proxy,
  });
  const extension = await openExtension(browser);
  await waitForCache(extension);
  if (!reads) await extension.evaluate('browser.storage.local.set({ settings: { version: 1, sites: [] } })');
  await extension.close();
  return browser;
}

/** Needs the build of mode "granted". */
export async function withPairs<T>(use: (open: (client: string) => Promise<Pair>) => Promise<T>): Promise<T> {
  const server = await servePages(pageAt, { secureHosts: TELEGRAM_HOSTS });
  const proxy = new URL(server.origin).host;
  const browsers: Browser[] = [];
  try {
    const marked = await start(proxy, true);
    browsers.push(marked);
    const bare = await start(proxy, false);
    browsers.push(bare);
    return await use(async (client) => {
      const address = `https://web.telegram.org/${client}/`;
      return { marked: await marked.open(address), bare: await bare.open(address) };
    });
  } finally {
    for (const browser of browsers) await browser.close();
    await server.close();
  }
}
