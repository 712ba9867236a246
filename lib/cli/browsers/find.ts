// Which browsers this machine has that can load an extension from a folder.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserName } from './types.ts';

export interface Executable {
  browser: BrowserName;
  /** What people call it. */
  title: string;
  path: string;
}

interface Candidate {
  browser: BrowserName;
  title: string;
  /** Commands on the PATH. */
  commands?: readonly string[];
  /** Full paths. */
  paths?: readonly string[];
}

const CANDIDATES: Partial<Record<NodeJS.Platform, readonly Candidate[]>> = {
  linux: [
    { browser: 'chromium', title: 'Chromium', commands: ['chromium', 'chromium-browser'] },
    { browser: 'chromium', title: 'Chrome for Testing', commands: ['chrome-for-testing', 'chrome'] },
    { browser: 'chromium', title: 'Microsoft Edge', commands: ['microsoft-edge', 'microsoft-edge-stable'] },
    {
      browser: 'firefox',
      title: 'Firefox',
      commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    },
  ],
  darwin: [
    { browser: 'chromium', title: 'Chromium', paths: macPaths('Chromium', 'Chromium') },
    {
      browser: 'chromium',
      title: 'Chrome for Testing',
      paths: macPaths('Google Chrome for Testing', 'Google Chrome for Testing'),
    },
    { browser: 'chromium', title: 'Microsoft Edge', paths: macPaths('Microsoft Edge', 'Microsoft Edge') },
    { browser: 'firefox', title: 'Firefox', paths: macPaths('Firefox', 'firefox') },
    {
      browser: 'firefox',
      title: 'Firefox Developer Edition',
      paths: macPaths('Firefox Developer Edition', 'firefox'),
    },
  ],
  win32: [
    { browser: 'chromium', title: 'Chromium', paths: windowsPaths('Chromium', 'Application', 'chrome.exe') },
    {
      browser: 'chromium',
      title: 'Microsoft Edge',
      paths: windowsPaths('Microsoft', 'Edge', 'Application', 'msedge.exe'),
    },
    { browser: 'firefox', title: 'Firefox', paths: windowsPaths('Mozilla Firefox', 'firefox.exe') },
    {
      browser: 'firefox',
      title: 'Firefox Developer Edition',
      paths: windowsPaths('Firefox Developer Edition', 'firefox.exe'),
    },
  ],
};

/** Set one to use a browser that stands elsewhere. */
const VARIABLES: Record<BrowserName, string> = { chromium: 'BYNAME_CHROMIUM', firefox: 'BYNAME_FIREFOX' };

function macPaths(app: string, binary: string): string[] {
  const folders = ['/Applications', join(process.env['HOME'] ?? '', 'Applications')];
  return folders.map((folder) => join(folder, `${app}.app`, 'Contents', 'MacOS', binary));
}

function windowsPaths(...parts: string[]): string[] {
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
  return folders.filter((folder) => folder !== undefined).map((folder) => join(folder, ...parts));
}

function onPath(command: string): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, command));
}

function resolve({ browser, title, commands = [], paths = [] }: Candidate): Executable[] {
  const path = [...paths, ...commands.flatMap(onPath)].find((place) => existsSync(place));
  return path === undefined ? [] : [{ browser, title, path }];
}

function chosenByHand(): Executable[] {
  return (['chromium', 'firefox'] as const).flatMap((browser) => {
    const path = process.env[VARIABLES[browser]];
    return path === undefined || path === '' ? [] : [{ browser, title: VARIABLES[browser], path }];
  });
}

/** Best first. Google Chrome is left out: since 137 it loads no extension from a folder. */
export function findBrowsers(): Executable[] {
  return [...chosenByHand(), ...(CANDIDATES[process.platform] ?? []).flatMap(resolve)];
}

export const describe = ({ title, path }: Executable): string => `${title} (${path})`;
