import { describe, expect, test } from 'vitest';
import { accountAt } from '../../../lib/intel/accounts.ts';
import { platformNamed, platformOfHost } from '../../../lib/intel/platforms.ts';

describe('the account that an address leads to', () => {
  test.each([
    ['https://t.me/grey_heron', 'telegram handle grey_heron'],
    ['t.me/s/grey_heron/', 'telegram handle grey_heron'],
    ['hxxps://t[.]me/grey_heron?start=1', 'telegram handle grey_heron'],
    ['tg://resolve?domain=grey_heron&post=1', 'telegram handle grey_heron'],
    ['grey_heron.t.me', 'telegram handle grey_heron'],
    ['https://t.me/+AbC-d_1', 'telegram invite AbC-d_1'],
    ['http://telegram.me/joinchat/AbC-d_1', 'telegram invite AbC-d_1'],
    ['https://t.me/c/1234567890/12', 'telegram channel-id 1234567890'],
    ['tg://openmessage?chat_id=-1001234567890', 'telegram marked-id -1001234567890'],
    ['tg://user?id=1234567890', 'telegram user-id 1234567890'],
    ['https://twitter.com/heron', 'x handle heron'],
    ['x.com/heron?lang=en', 'x handle heron'],
    ['https://www.youtube.com/@heron', 'youtube handle heron'],
    ['discord.gg/AbCdE', 'discord invite AbCdE'],
  ])('%s', (address, account) => {
    const { platform, kind, id } = accountAt(address) ?? {};
    expect(`${platform ?? ''} ${kind ?? ''} ${id ?? ''}`).toBe(account);
  });

  test.each([
    ...['grey_heron', '@grey_heron', 't.me', 'https://t.me/', 't.me/addlist/AbCdE', 'x.com/search?q=heron'],
    ...[
      'https://x.com/heron/status/1',
      'https://t.me/grey_heron/12',
      'github.com/heron/tool',
      'bot.t.me/heron',
    ],
    ...['notx.com/heron', 'x.com.example.org/heron', 'see t.me/grey_heron', 'ACAB x.com/heron', 'www.t.me'],
  ])('none: %s', (address) => {
    expect(accountAt(address)).toBeUndefined();
  });
});

test.each([
  ['t.me', 'telegram'],
  ['web.telegram.org', 'telegram'],
  ['x.com', 'x'],
  ['mobile.twitter.com', 'x'],
  ['www.youtube.com', 'youtube'],
  ['notx.com', undefined],
  ['x.com.example.org', undefined],
  ['example.org', undefined],
  ['', undefined],
])('the host %s is of %s', (host, platform) => {
  expect(platformOfHost(host)).toBe(platform);
});

test('intel’s words for platforms', () => {
  expect(['Telegram', 'twitter', 'X', 'unix', 'constructor'].map(platformNamed)).toEqual([
    ...['telegram', 'x', 'x', undefined, undefined],
  ]);
});
