// `npm start`: builds Byname and shows it at work in a browser with a fresh profile.
import { build, buildFolder } from './build.ts';
import { openExtension, waitForCache } from './browsers/extension-page.ts';
import { describe, findBrowsers, type Executable } from './browsers/find.ts';
import { provideBrowsers } from './browsers/install.ts';
import { launch } from './browsers/launch.ts';
import type { Browser, BrowserName } from './browsers/types.ts';
import { callersFile, callersPath, fail, readOptions } from './command-line.ts';
import { importIntel } from './demo/import-intel.ts';
import { demoPage, userPage } from './demo/pages.ts';
import { showHeadless } from './demo/show-headless.ts';
import { servePages, type Page } from './page-server.ts';

const USAGE = `npm start -- [options]

  --browser chromium|firefox  which browser; otherwise the first one found
  --intel FILE                STIX 2.1, MISP galaxy, Microsoft’s names, CSV or a list; counts as TLP:CLEAR
  --page FILE_OR_URL          a page of your own in the place of the demo page
  --dark                      dark pages
  --headless                  no window: point at a mark, save a picture, print what was found
  --out PNG                   where that picture goes (byname-demo.png)
  --help                      this text`;

/** The mark that is pointed at on our own demo page. */
const OWN_WORD = 'UserSec';

interface Options {
  browser: BrowserName | undefined;
  intel: string | undefined;
  page: string | undefined;
  headless: boolean;
  dark: boolean;
  out: string;
}

function optionsGiven(): Options {
  const { browser, intel, page, headless, dark, out } = readOptions(USAGE, {
    browser: { type: 'string' },
    intel: { type: 'string' },
    page: { type: 'string' },
    headless: { type: 'boolean', default: false },
    dark: { type: 'boolean', default: false },
    out: { type: 'string', default: 'byname-demo.png' },
  });
  if (browser !== undefined && browser !== 'chromium' && browser !== 'firefox') throw new Error(USAGE);
  return {
    browser,
    intel: intel && callersFile(intel),
    page: isAddress(page) ? page : page && callersFile(page),
    headless: headless || !hasDisplay(),
    dark,
    out: callersPath(out),
  };
}

const isAddress = (page: string | undefined): boolean => page !== undefined && /^https?:\/\//.test(page);

const hasDisplay = (): boolean =>
  process.platform !== 'linux' ||
  (process.env['DISPLAY'] ?? '') !== '' ||
  (process.env['WAYLAND_DISPLAY'] ?? '') !== '';

function chooseBrowser(wanted: BrowserName | undefined): Executable {
  const found = findBrowsers();
  console.log(`Browsers found: ${found.length === 0 ? 'none' : found.map(describe).join(', ')}`);
  const name = wanted ?? found[0]?.browser ?? 'chromium';
  return provideBrowsers([name])[name];
}

/** The page to open, and what the demo's server has to answer for it. */
function pageToShow(page: string | undefined): { path: string; pageAt: (url: URL) => Page | undefined } {
  if (page === undefined) return { path: '/', pageAt: demoPage };
  const body = isAddress(page) ? undefined : userPage(page);
  return { path: '/page', pageAt: ({ pathname }) => (pathname === '/page' ? body : undefined) };
}

async function start(options: Options): Promise<void> {
  const executable = chooseBrowser(options.browser);
  const name = executable.browser;
  if ((await build(name, 'granted')) !== 0) throw new Error('The build failed');
  const { path, pageAt } = pageToShow(options.page);
  const server = await servePages(pageAt);
  const browser = await launch(name, {
    executable: executable.path,
    extension: buildFolder(name, 'granted'),
    headless: options.headless,
    dark: options.dark,
  });
  console.log(`Using ${executable.title}: ${browser.version}`);
  const url = isAddress(options.page) ? String(options.page) : `${server.origin}${path}`;
  try {
    await show(browser, url, options);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function show(browser: Browser, url: string, options: Options): Promise<void> {
  const extension = await openExtension(browser);
  await waitForCache(extension);
  if (options.intel !== undefined) await importIntel(browser, extension, options.intel);
  const tab = await browser.open(url);
  await tab.bringToFront();
  if (options.headless) {
    const word = options.page === undefined ? OWN_WORD : undefined;
    await showHeadless({ extension, tab, url, word, out: options.out });
    return;
  }
  await extension.close();
  console.log(`Byname is at work on ${url}. Close the browser to end.`);
  await browser.ended;
}

try {
  await start(optionsGiven());
} catch (error) {
  fail(error);
}
