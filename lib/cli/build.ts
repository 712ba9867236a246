import { inRoot } from './root.ts';
import { runTool } from './run-tool.ts';
import type { Step } from './steps.ts';
import type { BrowserName } from './browsers/types.ts';

const ARGUMENTS: Record<BrowserName, readonly string[]> = {
  chromium: ['build'],
  firefox: ['build', '-b', 'firefox', '--mv3'],
};
const FOLDERS: Record<BrowserName, string> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** Mode "granted" may read every site without asking: for the demo and the tests, never for people. */
export type BuildMode = 'production' | 'granted';

export function buildFolder(browser: BrowserName, mode: BuildMode): string {
  return inRoot('.output', mode === 'granted' ? `${FOLDERS[browser]}-granted` : FOLDERS[browser]);
}

export const buildStep = (browser: BrowserName, mode: BuildMode): Step => ({
  name: `build ${browser}, ${mode}`,
  tool: 'wxt',
  args: [...ARGUMENTS[browser], '--mode', mode],
});

/** Builds the extension, telling about it on standard error; gives back wxt's exit code. */
export function build(browser: BrowserName, mode: BuildMode): Promise<number> {
  const { tool, args } = buildStep(browser, mode);
  return runTool(tool, args, { output: 'err' });
}
