// What an end-to-end test stands on: a browser with the built extension, and pages on any host it likes.
// Our page server is the browser's proxy: all that anybody asks for is seen, and nothing leaves the machine.
import { afterAll, beforeAll, describe } from 'vitest';
import { buildFolder, type BuildMode } from '../../lib/cli/build.ts';
import { openExtension, waitForCache, type Extension } from '../../lib/cli/browsers/extension-page.ts';
import { provideBrowsers } from '../../lib/cli/browsers/install.ts';
import { launch, launchIn } from '../../lib/cli/browsers/launch.ts';
import type { Browser, BrowserName, LaunchOptions, Tab } from '../../lib/cli/browsers/types.ts';
import { servePages, type Page, type PageAt, type PageServer } from '../../lib/cli/page-server.ts';

/** Pages by "host/path", or by "/path" for every host; what depends on the rest of the request is asked with it. */
export type Pages = Record<string, Page | string | PageAt>;

export interface World {
  browser: Browser;
  extension: Extension;
  /** Every URL that was asked for, tunnels as "https://host:port", without the browsers' own. */
  requests: string[];
  /** Opens "host/path"; by https where the host is one of the secure ones. */
  open: (address: string) => Promise<Tab>;
  /** Cuts the network for good: nobody answers any more. */
  unplug: () => Promise<void>;
  /** Opens a page with this body. */
  openBody: (body: string) => Promise<Tab>;
}

export const html = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">${head}<body>${body}</body></html>`;

/** What the browsers ask for on their own account, with or without an extension. */
const BROWSERS_OWN =
  /^https?:\/\/(accounts\.google\.com|update\.googleapis\.com|clients2\.google\.com|firefox\.settings\.services\.mozilla\.com|aus5\.mozilla\.org)\b/;

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

export interface WorldOptions {
  /** Default: both. */
  browsers?: readonly BrowserName[];
  /** Default: every site may be read from the start. */
  mode?: BuildMode;
  /** The built extension's folder, or what is made of it; default: as it was built. */
  extension?: (built: string, name: BrowserName) => Promise<string>;
  /** For Firefox. */
  prefs?: NonNullable<LaunchOptions['prefs']>;
  privateWindows?: boolean;
  /** What pages are told the user prefers. */
  dark?: boolean;
  /** What the cache is to become before the tests begin; default: ready. */
  cache?: 'ready' | 'empty';
  /** Hosts whose pages are served by https, with a certificate of our own; others have no https. */
  secureHosts?: readonly string[];
  /** A folder that outlives the browser; default: a fresh one. */
  profile?: string;
}

/** Runs the same tests in both browsers. `world()` is there once the first test runs. */
export function inBrowsers(
  pages: Pages,
  tests: (world: () => World, name: BrowserName) => void,
  options: WorldOptions = {},
): void {
  describe.each(options.browsers ?? BROWSERS)('%s', (name) => {
    let world: ClosableWorld | undefined;
    beforeAll(async () => {
      world = await createWorld(name, pages, options);
    });
    afterAll(() => world?.close());
    tests(() => {
      if (world === undefined) throw new Error('The browser did not start');
      return world;
    }, name);
  });
}

export type ClosableWorld = World & { close: () => Promise<void> };

export async function createWorld(
  name: BrowserName,
  pages: Pages,
  options: WorldOptions = {},
): Promise<ClosableWorld> {
  const { secureHosts = [] } = options;
  const requests: string[] = [];
  const bodies: string[] = [];
  const note = (url: string): void => {
    if (!BROWSERS_OWN.test(url)) requests.push(url);
  };
  const server = await servePages(
    (url, headers) => {
      note(url.href);
      const page = pageOf(url, pages, bodies);
      return typeof page === 'function' ? page(url, headers) : page;
    },
    { secureHosts, onRefusedTunnel: (host) => note(`https://${host}`) },
  );
  try {
    const browser = await startBrowser(name, server, options);
    const extension = await openExtension(browser);
    await waitForCache(extension, options.cache);
    const open = (address: string): Promise<Tab> => {
      const isSecure = secureHosts.some((host) => address.startsWith(`${host}/`));
      return browser.open(`${isSecure ? 'https' : 'http'}://${address}`);
    };
    return {
      browser,
      extension,
      requests,
      open,
      unplug: () => server.close(),
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

async function startBrowser(name: BrowserName, server: PageServer, options: WorldOptions): Promise<Browser> {
  const { mode = 'granted', prefs = {}, privateWindows = true, dark = false, profile } = options;
  const built = buildFolder(name, mode);
  const launchOptions = {
    executable: provideBrowsers([name])[name].path,
    extension: (await options.extension?.(built, name)) ?? built,
    headless: true,
    proxy: new URL(server.origin).host,
    insecureCertificates: options.secureHosts !== undefined,
    prefs,
    privateWindows,
    dark,
  };
  return profile === undefined ? launch(name, launchOptions) : launchIn(name, { ...launchOptions, profile });
}

function pageOf(url: URL, pages: Pages, bodies: readonly string[]): Page | PageAt | undefined {
  const [, number] = /^\/body\/(\d+)$/.exec(url.pathname) ?? [];
  const body = number === undefined ? undefined : bodies[Number(number)];
  const page = body === undefined ? (pages[`${url.host}${url.pathname}`] ?? pages[url.pathname]) : html(body);
  return typeof page === 'string' ? { body: page } : page;
}
