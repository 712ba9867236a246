import { describe, expect, it } from 'vitest';
import {
  defang,
  defangName,
  isActorControlled,
  linkOf,
  safeUrl,
  titleOfUrl,
  typedUrl,
} from '../../../lib/intel/links.ts';

describe('safeUrl', () => {
  it.each([
    ['https://example.com/a', 'https://example.com/a'],
    [' http://example.com ', 'http://example.com/'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['ftp://example.com/', undefined],
    ['https://user:word@example.com/', undefined],
    ['www.example.com', undefined],
    [`https://example.com/${'a'.repeat(2_000)}`, undefined],
  ])('%s → %s', (text, url) => {
    expect(safeUrl(text)).toBe(url);
  });
});

describe('isActorControlled', () => {
  it.each([
    ['https://t.me/somewhere', true],
    ['https://web.t.me./x', true],
    ['https://x.com/someone/status/1', true],
    ['http://abcdefgh.onion/', true],
    ['https://pastebin.com/x', true],
    ['http://192.0.2.7/panel', true],
    ['no address at all', true],
    ['https://example.com/t.me', false],
    ['https://notx.com/', false],
    ['https://attack.mitre.org/groups/G0016', false],
  ])('%s → %s', (url, expected) => {
    expect(isActorControlled(url)).toBe(expected);
  });
});

it.each<readonly [string, string]>([
  ['grey.heron@mail.example.org', 'grey[.]heron[@]mail[.]example[.]org'],
  ['heronheronheron2.onion', 'heronheronheron2[.]onion'],
  ['https://t.me/+AbC.d', 'hxxps://t[.]me/+AbC.d'],
  ['t.me/c/1234567890', 't[.]me/c/1234567890'],
  ...[
    '@grey.heron',
    'TEMP.Hex',
    'admin@338',
    'A/B',
    'NoName057(16)',
    'Ransomed.vc',
    'grey heron@mail.org',
    '0xBeeF',
  ].map((name) => [name, name] as const),
])('the name %s is shown as %s', (name, shown) => {
  expect(defangName(name)).toBe(shown);
});

describe('defang', () => {
  it.each([
    ['https://t.me/a.b?c=d.e', 'hxxps://t[.]me/a.b?c=d.e'],
    ['http://leaks.example.onion', 'hxxp://leaks[.]example[.]onion'],
    ['t.me/x', 't[.]me/x'],
    ['\n https:t.me\\x', 'hxxps://t[.]me\\x'],
    ['ht\ntps:\\\\t.me/x', 'ht tps:\\\\t.me/x'],
  ])('%s → %s', (url, expected) => {
    expect(defang(url)).toBe(expected);
  });
});

describe('linkOf', () => {
  it('opens ordinary places and shows their host', () => {
    expect(linkOf({ title: 'A', url: 'https://example.com/a' })).toEqual({
      kind: 'open',
      url: 'https://example.com/a',
      host: 'example.com',
    });
  });

  it('only lets copy what an actor controls, or what is no safe address', () => {
    expect(linkOf({ title: 'A', url: 'https://t.me/x' })).toEqual({ kind: 'copy', text: 'hxxps://t[.]me/x' });
    expect(linkOf({ title: 'A', url: 'javascript:alert(1)' })).toMatchObject({ kind: 'copy' });
  });

  it('has nothing to offer without an address', () => {
    expect(linkOf({ title: 'A' })).toBeUndefined();
  });
});

it('titles an address by its place, never as something to click where an actor controls it', () => {
  expect(titleOfUrl('https://www.example.com/report/')).toBe('example.com/report');
  expect(titleOfUrl('https://t.me/channel')).toBe('hxxps://t[.]me/channel');
});

it.each([
  ['intel.example', 'https://intel.example/'],
  [' http://127.0.0.1:80/x ', 'http://127.0.0.1/x'],
  ['ftp://intel.example/', undefined],
  ['javascript:alert(1)', undefined],
  ['', undefined],
])('people write addresses like this: %j', (text, url) => {
  expect(typedUrl(text)).toBe(url);
});
