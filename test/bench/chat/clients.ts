// Three browsers side by side, each with the same client of Telegram (the stand-ins): one where Byname reads it, two where it doesn't.
import type { Browser, Tab } from '../../../lib/cli/browsers/types.ts';
import { servePages, type PageAt } from '../../../lib/cli/page-server.ts';
import { TELEGRAM, TELEGRAM_HOSTS, type Client } from '../../e2e/telegram-world.ts';
import { startExtension } from '../in-extension.ts';

export interface Tabs {
  marked: Tab;
  bare: Tab;
  /** A second one without Byname: how much two that should be alike differ. */
  control: Tab;
}

export const telegramAt: PageAt = (url, headers) => {
  const page = TELEGRAM[`${url.host}${url.pathname}`];
  if (typeof page === 'function') return page(url, headers);
  return typeof page === 'string' ? { body: page } : page;
};

/** Registered nowhere, the page script is in no page. */
async function start(proxy: string, reads: boolean): Promise<Browser> {
  const { browser, extension } = await startExtension({ insecureCertificates: true, proxy });
  if (!reads) await extension.evaluate('browser.storage.local.set({ settings: { version: 1, sites: [] } })');
  await extension.close();
  return browser;
}

export async function withTabs<T>(use: (open: (client: Client) => Promise<Tabs>) => Promise<T>): Promise<T> {
  const server = await servePages(telegramAt, { secureHosts: TELEGRAM_HOSTS });
  const proxy = new URL(server.origin).host;
  const browsers: Browser[] = [];
  const newBrowser = async (reads: boolean): Promise<Browser> => {
    const browser = await start(proxy, reads);
    browsers.push(browser);
    return browser;
  };
  try {
    const [marked, bare, control] = [
      await newBrowser(true),
      await newBrowser(false),
      await newBrowser(false),
    ];
    return await use(async (client) => {
      const address = `https://web.telegram.org/${client}/`;
      return {
        marked: await marked.open(address),
        bare: await bare.open(address),
        control: await control.open(address),
      };
    });
  } finally {
    for (const browser of browsers) await browser.close();
    await server.close();
  }
}
