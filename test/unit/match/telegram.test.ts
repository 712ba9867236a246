import { describe, expect, test } from 'vitest';
import { found, lexiconOf } from './finding.ts';

const lexicon = lexiconOf([
  { value: '@user_sec', type: 'handle', platform: 'telegram' },
  { value: 'https://t.me/s/riot_channel', type: 'alias' },
  { value: 'only_on_x', type: 'handle', platform: 'x' },
]);

describe('a handle of Telegram', () => {
  test.each([
    ['@user_sec and @USER_SEC!', ['@user_sec', '@USER_SEC']],
    ['t.me/user_sec', ['user_sec']],
    ['https://t.me/s/user_sec/123', ['user_sec']],
    ['https://telegram.me/user_sec?x=1', ['user_sec']],
    ['tg://resolve?domain=user_sec', ['user_sec']],
    ['tg://resolve?phone=1&domain=user_sec&post=2', ['user_sec']],
    ['hxxps://t[.]me/user_sec t(.)me/user_sec t[dot]me/s/user_sec', ['user_sec', 'user_sec', 'user_sec']],
    ['see t.me/user_sec, t.me/user_sec.', ['user_sec', 'user_sec']],
    ['@riot_channel t.me/riot_channel', ['@riot_channel', 'riot_channel']],
    ['@only_on_x', ['@only_on_x']],
  ])('%s', (text, expected) => {
    expect(found(lexicon, text)).toEqual(expected);
  });

  test.each([
    ['user_sec'],
    ['https://x.com/user_sec example.org/user_sec /home/user_sec a=user_sec'],
    ['t.me/user_security t.me/c/user_sec not.me/user_sec bot.t.me/user_sec'],
    ['t.me/only_on_x'],
    ['someone@user_sec'],
  ])('not in %s', (text) => {
    expect(found(lexicon, text)).toEqual([]);
  });
});
