import { expect, test } from 'vitest';
import { platformAt, policyAt, sitesOver, type Access } from '../../../lib/reading/document-place.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';

const access: Access = {
  settings: {
    ...DEFAULT_SETTINGS,
    sites: ['*://*.example.com/*', 'https://not-granted.example/*'],
    modes: { 'quiet.example.com': 'discreet', 'off.example.com': 'off' },
    trusted: ['news.example.com'],
  },
  sites: ['*://*.example.com/*'],
};
const at = (url: string, origin?: string, tabUrl = url): string => {
  const { mode, trusted } = policyAt(access, { url, origin, tabUrl });
  return trusted ? `${mode}, trusted` : mode;
};

test.each<[string, [url: string, origin?: string | undefined, tabUrl?: string], string]>([
  ['a site that is read', ['https://example.com/a'], 'mark'],
  ['one that is trusted', ['https://news.example.com/a'], 'mark, trusted'],
  ['one that the user does not want read', ['https://other.example/'], 'off'],
  ['one that the browser does not grant', ['https://not-granted.example/'], 'off'],
  [
    'a frame is read as its page is',
    ['https://cdn.example.com/', undefined, 'https://quiet.example.com/'],
    'discreet',
  ],
  [
    'a frame that no site covers',
    ['https://ads.example/', undefined, 'https://news.example.com/'],
    'off, trusted',
  ],
  [
    'a frame written by its page',
    ['about:srcdoc', 'https://news.example.com', 'https://news.example.com/'],
    'mark, trusted',
  ],
  ['a sandboxed frame', ['about:srcdoc', 'null', 'https://news.example.com/'], 'mark, trusted'],
  ["a browser's own page", ['chrome://extensions/'], 'off'],
])('%s', (_what, place, expected) => {
  expect(at(...place)).toBe(expected);
});

test('the sites that cover a page are the same when it is switched off', () => {
  expect(sitesOver(access, 'https://off.example.com/')).toEqual(['*://*.example.com/*']);
  expect(sitesOver(access, 'https://not-granted.example/')).toEqual([]);
  expect(sitesOver(access, undefined)).toEqual([]);
});

test.each([
  ['https://web.telegram.org/k/', undefined, 'https://web.telegram.org/k/', 'telegram'],
  ['https://t.me/s/heron', undefined, 'https://t.me/s/heron', 'telegram'],
  ['https://x.com/home', undefined, 'https://x.com/home', 'x'],
  ['https://t.me/heron/1?embed=1', undefined, 'https://x.com/home', 'telegram'],
  ['https://news.test/', undefined, 'https://x.com/home', undefined],
  ['about:srcdoc', 'https://x.com', 'https://news.test/', 'x'],
  ['about:srcdoc', 'null', 'https://x.com/home', 'x'],
  [undefined, undefined, undefined, undefined],
])('a handle in %s (%s) in %s is of %s', (url, origin, tabUrl, platform) => {
  expect(platformAt({ url, origin, tabUrl })).toBe(platform);
});

test('while everything is hidden no page is read', () => {
  const hidden = { ...access, settings: { ...access.settings, hidden: true } };
  const url = 'https://news.example.com/a';
  expect(policyAt(hidden, { url, origin: undefined, tabUrl: url }).mode).toBe('off');
});
