// Somebody who reads in each of the browsers, with 20,000 names.
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserName, Tab } from '../../../lib/cli/browsers/types.ts';
import { servePages, type Page } from '../../../lib/cli/page-server.ts';
import { inExtension, type Running } from '../in-extension.ts';
import type { BenchRow } from '../measure.ts';
import { addNames, article, INTEL_PATH, intelPage } from './intel.ts';
import { openWatched } from './tabs.ts';

export interface Reading {
  running: Running;
  /** Watched. */
  tab: Tab;
  /** Where the pages are. */
  origin: string;
  name: BrowserName;
}

export const pageOf = (body: string): Page => ({
  body: `<!doctype html><meta charset="utf-8"><body>${body}`,
});

const EMPTY = '/empty';
const FULL = '/article';

/** What arrives in the empty page. */
export const ARTICLE = article();

const PAGES: Record<string, Page> = {
  [EMPTY]: pageOf('<p>Nothing that anybody knows.</p>'),
  [FULL]: pageOf(ARTICLE),
  [INTEL_PATH]: intelPage,
};

/** ms in which a page comes to rest. */
const REST = 300;

export const rest = (): Promise<void> => sleep(REST);

async function goTo({ tab, origin }: Reading, path: string): Promise<void> {
  // What is under the pointer would be hovered.
  await tab.hover({ x: 1, y: 1 });
  await tab.goto(origin + path);
}

/** Until it has nothing more to ask for. */
export async function openEmpty(reading: Reading): Promise<void> {
  await goTo(reading, EMPTY);
  await rest();
}

export const openArticle = (reading: Reading): Promise<void> => goTo(reading, FULL);

export async function withReaders(rowsOf: (reading: Reading) => Promise<BenchRow[]>): Promise<BenchRow[]> {
  const server = await servePages(({ pathname }) => PAGES[pathname]);
  const rows: BenchRow[] = [];
  const { origin } = server;
  try {
    for (const name of ['chromium', 'firefox'] as const) {
      const read = async (running: Running): Promise<BenchRow[]> => {
        await addNames(running, origin);
        return rowsOf({ running, tab: await openWatched(running), origin, name });
      };
      rows.push(...(await inExtension(read, { name })));
    }
  } finally {
    await server.close();
  }
  return rows;
}
