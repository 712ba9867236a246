// Puts missing browsers on a Debian or Ubuntu machine; elsewhere it says what to install.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowsers, type Executable } from './find.ts';
import type { BrowserName } from './types.ts';

/** The package that holds the browser itself; the second name is Ubuntu's. */
const PACKAGES: Record<BrowserName, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox'],
};

const ADVICE: Record<BrowserName, string> = {
  chromium:
    'Install Chromium, Chrome for Testing or Microsoft Edge, or set BYNAME_CHROMIUM to its path. Google Chrome (137 and later) loads no extension from a folder.',
  firefox: 'Install Firefox 153 or newer, or set BYNAME_FIREFOX to its path.',
};

const canInstall = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const apt = (...args: string[]): boolean =>
  spawnSync('apt-get', args, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** A package can install and still bring no browser (Ubuntu's are doors to the snap store): only running counts. */
const runs = ({ path }: Executable): boolean => spawnSync(path, ['--version']).status === 0;

const pick = (browser: BrowserName): Executable | undefined =>
  findBrowsers().find((found) => found.browser === browser && (process.platform !== 'linux' || runs(found)));

function install(browsers: readonly BrowserName[]): void {
  if (browsers.length === 0 || !canInstall()) return;
  console.log(`Installing ${browsers.join(' and ')} …`);
  apt('update', '--quiet');
  for (const browser of browsers) {
    PACKAGES[browser].some(
      (name) => apt('install', '--yes', '--no-install-recommends', name) && pick(browser) !== undefined,
    );
  }
}

/** One executable for each of the wanted browsers, installed first where possible; throws with advice otherwise. */
export function provideBrowsers<B extends BrowserName>(wanted: readonly B[]): Record<B, Executable>;
export function provideBrowsers(wanted: readonly BrowserName[]): Partial<Record<BrowserName, Executable>> {
  install(wanted.filter((browser) => pick(browser) === undefined));
  return Object.fromEntries(wanted.map((browser) => [browser, provide(browser)]));
}

function provide(browser: BrowserName): Executable {
  const found = pick(browser);
  if (found === undefined) throw new Error(`No ${browser} that can be used here. ${ADVICE[browser]}`);
  return found;
}
