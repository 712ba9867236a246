import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { Browser, BrowserName, LaunchOptions } from './types.ts';

const LAUNCHERS: Record<BrowserName, (options: LaunchOptions) => Promise<Browser>> = {
  chromium: launchChromium,
  firefox: launchFirefox,
};

/** Starts a browser with a profile of the caller's, which stays. */
export const launchIn = (browser: BrowserName, options: LaunchOptions): Promise<Browser> =>
  LAUNCHERS[browser](options);

/** Starts a browser with a fresh profile, which is removed when the browser is closed or ends by itself. */
export async function launch(
  browser: BrowserName,
  options: Omit<LaunchOptions, 'profile'>,
): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), `byname-${browser}-`));
  // A browser writes for a moment after it said it had ended.
  const clean = (): Promise<void> =>
    rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  try {
    const running = await launchIn(browser, { ...options, profile });
    return {
      ...running,
      ended: running.ended.then(clean),
      close: async () => {
        await running.close();
        await clean();
      },
    };
  } catch (error) {
    await clean();
    throw error;
  }
}
