// What an end-to-end test stands on: a browser with the built extension, and pages on any host it likes.
// Our page server is the browser's proxy: all that anybody asks for is seen, and nothing leaves the machine.
import { afterAll, beforeAll, describe } from 'vitest';
import { buildFolder } from '../../lib/cli/build.ts';
import { openExtension, waitForCache, type Extension } from '../../lib/cli/browsers/extension-page.ts';
import { provideBrowsers } from '../../lib/cli/browsers/install.ts';
import { launch } from '../../lib/cli/browsers/launch.ts';
import type { Browser, BrowserName, Tab } from '../../lib/cli/browsers/types.ts';
import { servePages, type Page, type PageServer } from '../../lib/cli/page-server.ts';

/** Pages by "host/path", or by "/path" for every host. */
export type Pages = Record<string, Page | string>;

export interface World {
  browser: Browser;
  extension: Extension;
  /** Every URL that was asked for, tunnels as "https://host:port", without the browsers' own. */
  requests: string[];
  /** Opens "host/path". */
  open: (address: string) => Promise<Tab>;
  /** Opens a page with this body. */
  openBody: (body: string) => Promise<Tab>;
}

export const html = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">${head}<body>${body}</body></html>`;

/** What the browsers ask for on their own account, with or without an extension. */
const BROWSERS_OWN =
  /^https?:\/\/(accounts\.google\.com|update\.googleapis\.com|clients2\.google\.com|firefox\.settings\.services\.mozilla\.com)\b/;

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Runs the same tests in both browsers. `world()` is there once the first test runs. */
export function inBrowsers(pages: Pages, tests: (world: () => World, name: BrowserName) => void): void {
  describe.each(BROWSERS)('%s', (name) => {
    let world: (World & { close: () => Promise<void> }) | undefined;
    beforeAll(async () => {
      world = await createWorld(name, pages);
    });
    afterAll(() => world?.close());
    tests(() => {
      if (world === undefined) throw new Error('The browser did not start');
      return world;
    }, name);
  });
}

async function createWorld(name: BrowserName, pages: Pages): Promise<World & { close: () => Promise<void> }> {
  const requests: string[] = [];
  const bodies: string[] = [];
  const note = (url: string): void => {
    if (!BROWSERS_OWN.test(url)) requests.push(url);
  };
  const server = await servePages(
    (url) => {
      note(url.href);
      return pageOf(url, pages, bodies);
    },
    (host) => note(`https://${host}`),
  );
  try {
    const browser = await startBrowser(name, server);
    const extension = await openExtension(browser);
    await waitForCache(extension);
    const open = (address: string): Promise<Tab> => browser.open(`http://${address}`);
    return {
      browser,
      extension,
      requests,
      open,
      openBody: (body) => open(`news.test/body/${bodies.push(body) - 1}`),
      close: async () => {
        await browser.close();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}

const startBrowser = (name: BrowserName, server: PageServer): Promise<Browser> =>
  launch(name, {
    executable: provideBrowsers([name])[name].path,
    extension: buildFolder(name, 'granted'),
    headless: true,
    proxy: new URL(server.origin).host,
  });

function pageOf(url: URL, pages: Pages, bodies: readonly string[]): Page | undefined {
  const [, number] = /^\/body\/(\d+)$/.exec(url.pathname) ?? [];
  const body = number === undefined ? undefined : bodies[Number(number)];
  const page = body === undefined ? (pages[`${url.host}${url.pathname}`] ?? pages[url.pathname]) : html(body);
  return typeof page === 'string' ? { body: page } : page;
}
