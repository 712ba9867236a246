import { describe, expect, test } from 'vitest';
import { covers, hostOf, intersect, matches, spareGrants } from '../../../lib/settings/patterns.ts';

describe('covers', () => {
  test.each([
    ['*://*/*', 'https://example.com/*', true],
    ['<all_urls>', 'http://example.com/*', true],
    ['https://*/*', 'http://example.com/*', false],
    ['https://example.com/*', '*://example.com/*', false],
    ['*://*.example.com/*', 'https://example.com/*', true],
    ['*://*.example.com/*', 'https://news.example.com/*', true],
    ['*://*.example.com/*', 'https://badexample.com/*', false],
    ['*://*.example.com/*', '*://*/*', false],
    ['https://example.com/*', 'https://example.com/news/*', true],
    ['https://example.com/news/*', 'https://example.com/*', false],
    ['ftp://example.com/*', 'ftp://example.com/*', false],
    ['nonsense', 'https://example.com/*', false],
  ])('%s covers %s: %s', (wide, narrow, expected) => {
    expect(covers(wide, narrow)).toBe(expected);
  });
});

describe('matches', () => {
  test.each([
    ['https://web.telegram.org/*', 'https://web.telegram.org/a/#-100', true],
    ['*://*/*', 'http://127.0.0.1:8080/demo?x=1', true],
    ['https://t.me/*', 'https://t.me.example.com/', false],
    ['*://*/*', 'chrome://extensions/', false],
    ['*://*/*', 'about:blank', false],
    ['https://example.com/a+b/*', 'https://example.com/aab/', false],
  ])('%s matches %s: %s', (pattern, url, expected) => {
    expect(matches(pattern, url)).toBe(expected);
  });
});

test('sites are read where they are granted: the narrower of the two', () => {
  const granted = ['https://t.me/*', '*://*.example.com/*', 'https://feed.example.org/*'];
  expect(intersect(['https://t.me/*', 'https://telegram.me/*'], granted)).toEqual(['https://t.me/*']);
  expect(intersect(['*://*/*'], granted)).toEqual(granted);
  expect(intersect(['https://news.example.com/*'], granted)).toEqual(['https://news.example.com/*']);
  expect(intersect([], granted)).toEqual([]);
  expect(intersect(['https://*.example.com/*', 'http://*/*'], ['*://news.example.com/*'])).toEqual([
    'https://news.example.com/*',
    'http://news.example.com/*',
  ]);
  expect(intersect(['https://*.example.com/a/*'], ['*://news.example.com/b/*'])).toEqual([]);
});

test('only http(s) addresses have a host', () => {
  expect(hostOf('https://Example.com:8443/x')).toBe('example.com');
  expect(hostOf('about:srcdoc')).toBeUndefined();
  expect(hostOf('null/')).toBeUndefined();
  expect(hostOf(undefined)).toBeUndefined();
});

describe('spareGrants', () => {
  const NEWS = '*://news.example/*';
  const TELEGRAM = 'https://t.me/*';
  const EVERY = '*://*/*';
  test.each([
    ['a grant of a site', [NEWS], [NEWS], []],
    ['a grant of no site', [NEWS, TELEGRAM], [TELEGRAM], [NEWS]],
    ['a wide grant under which a site has its own', [EVERY, NEWS, TELEGRAM], [NEWS, TELEGRAM], [EVERY]],
    ['a wide grant that is a site’s only one', [EVERY, TELEGRAM], [NEWS, TELEGRAM], []],
    ['a part of a wide site', [EVERY, NEWS], [EVERY], []],
    ['a part of a wide site that is not granted itself', [NEWS], [EVERY], []],
    ['two wide ones, one is enough', ['*://*.example/*', EVERY], [NEWS], [EVERY]],
    ['no grants', [], [NEWS], []],
  ])('%s', (_, granted, sites, expected) => {
    expect(spareGrants(granted, sites)).toEqual(expected);
  });
});
