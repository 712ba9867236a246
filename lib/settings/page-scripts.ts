// Which page script reads which pages: Telegram's needs adapters that no other page should have to load.
import { intersect, matches } from './patterns.ts';

/** The clients and the previews, under all their names; adapters (lib/page/sites) tell them apart. */
const TELEGRAM_PAGES: readonly string[] = [
  '*://web.telegram.org/*',
  '*://weba.telegram.org/*',
  '*://webk.telegram.org/*',
  '*://*.t.me/*',
  '*://*.telegram.me/*',
];

export interface PageScript {
  id: 'page' | 'telegram';
  js: [`${PageScript['id']}.js`];
  matches: string[];
  excludeMatches?: string[];
}

/** What to register for the sites to read; each frame gets one of them. None where no site needs it. */
export function pageScripts(sites: readonly string[]): PageScript[] {
  const scripts: PageScript[] = [
    { id: 'page', js: ['page.js'], matches: [...sites], excludeMatches: [...TELEGRAM_PAGES] },
    { id: 'telegram', js: ['telegram.js'], matches: intersect(sites, TELEGRAM_PAGES) },
  ];
  return scripts.filter((script) => script.matches.length > 0);
}

/** The script for a frame at the address. */
export const pageScriptAt = (address: string): '/page.js' | '/telegram.js' =>
  TELEGRAM_PAGES.some((pattern) => matches(pattern, address)) ? '/telegram.js' : '/page.js';
