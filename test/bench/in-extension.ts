// The built extension in a headless browser, as a bench needs it.
import { build, buildFolder } from '../../lib/cli/build.ts';
import { type Extension, openExtension, waitForCache } from '../../lib/cli/browsers/extension-page.ts';
import { provideBrowsers } from '../../lib/cli/browsers/install.ts';
import { launch } from '../../lib/cli/browsers/launch.ts';
import type { Browser, BrowserName, LaunchOptions } from '../../lib/cli/browsers/types.ts';

export interface Running {
  browser: Browser;
  extension: Extension;
}

const built = new Map<BrowserName, Promise<number>>();

/** The build of mode "granted", made once in a run: there nobody must be asked for a host. */
export async function buildGranted(browser: BrowserName): Promise<string> {
  const building = built.get(browser) ?? build(browser, 'granted');
  built.set(browser, building);
  if ((await building) !== 0) throw new Error(`The build for ${browser} failed`);
  return buildFolder(browser, 'granted');
}

export interface ExtensionOptions extends Pick<LaunchOptions, 'insecureCertificates' | 'proxy'> {
  /** Default: Chromium. */
  name?: BrowserName;
}

export async function startExtension({
  name = 'chromium',
  ...options
}: ExtensionOptions = {}): Promise<Running> {
  const extension = await buildGranted(name);
  const browser = await launch(name, {
    executable: provideBrowsers([name])[name].path,
    extension,
    headless: true,
    // A clock that is coarse against being recognised would measure nothing.
    prefs: { 'privacy.reduceTimerPrecision': false },
    ...options,
  });
  const page = await openExtension(browser);
  await waitForCache(page);
  return { browser, extension: page };
}

export async function inExtension<T>(
  use: (running: Running) => Promise<T>,
  options: ExtensionOptions = {},
): Promise<T> {
  const running = await startExtension(options);
  try {
    return await use(running);
  } finally {
    await running.browser.close();
  }
}
