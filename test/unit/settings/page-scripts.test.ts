import { expect, test } from 'vitest';
import { pageScriptAt, pageScripts } from '../../../lib/settings/page-scripts.ts';
import { matches } from '../../../lib/settings/patterns.ts';
import { TELEGRAM } from '../../../lib/page/sites/telegram-sites.ts';

const ADDRESSES = [
  'https://web.telegram.org/a/#-100123',
  'https://web.telegram.org/k/#@usersec',
  'https://webk.telegram.org/k/',
  'https://weba.telegram.org/a/',
  'https://t.me/s/usersec',
  'https://usersec.t.me/5',
  'https://telegram.me/usersec',
  'https://telegram.org/faq',
  'https://t.me.example.com/',
  'https://news.example.com/',
  'http://news.example.com/',
];

/** The scripts that a frame gets whose address is this one. */
const registeredAt = (sites: readonly string[], address: string): string[] =>
  pageScripts(sites)
    .filter(
      (script) =>
        script.matches.some((pattern) => matches(pattern, address)) &&
        !(script.excludeMatches ?? []).some((pattern) => matches(pattern, address)),
    )
    .flatMap(({ js }) => js);

test.each(ADDRESSES)('%s has one script, of Telegram exactly where an adapter reads it', (address) => {
  const file = TELEGRAM.some((site) => site.matches(new URL(address))) ? 'telegram.js' : 'page.js';
  expect(registeredAt(['*://*/*'], address)).toEqual([file]);
  expect(pageScriptAt(address)).toBe(`/${file}`);
});

test('only the user’s sites have a script', () => {
  expect(registeredAt(['https://t.me/*'], 'https://t.me/s/usersec')).toEqual(['telegram.js']);
  expect(registeredAt(['https://t.me/*'], 'https://web.telegram.org/a/')).toEqual([]);
  expect(registeredAt(['https://*.example.com/*'], 'https://t.me/s/usersec')).toEqual([]);
  expect(registeredAt(['https://*/*'], 'https://web.telegram.org/a/')).toEqual(['telegram.js']);
  expect(pageScripts([])).toEqual([]);
});
