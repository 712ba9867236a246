import { expect, test } from 'vitest';
import { typedHost } from '../../../lib/settings/typed-host.ts';

test.each([
  ['news.example', 'news.example'],
  [' https://News.example/a?b=c ', 'news.example'],
  ['http://localhost:8080/', 'localhost'],
  ['日本.example', 'xn--wgv71a.example'],
  ['news', undefined],
  ['', undefined],
  ['chrome://extensions', undefined],
  ['javascript://news.example/%0aalert(1)', undefined],
  ['two words.example', undefined],
])('%j is the site %s', (text, host) => {
  expect(typedHost(text)).toBe(host);
});
