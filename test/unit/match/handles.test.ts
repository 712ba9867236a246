import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../lib/match/compile.ts';
import { openLexicon } from '../../../lib/match/lexicon.ts';
import { meantBy } from '../../../lib/match/who-is-meant.ts';
import { DocumentContext } from '../../../lib/match/document-context.ts';
import { findInDocument } from '../../../lib/match/document.ts';
import { RULING_SIZE, type LexiconName } from '../../../lib/match/types.ts';
import { WHYS } from '../../../lib/match/why.ts';
import { found, lexiconOf } from './finding.ts';

const handle = (value: string, platform?: string): LexiconName =>
  platform === undefined ? { value, type: 'handle' } : { value, type: 'handle', platform };

describe('a handle of Telegram', () => {
  const lexicon = lexiconOf([
    handle('@user_sec', 'telegram'),
    { value: 'https://t.me/s/riot_channel', type: 'alias' },
    handle('only_on_x', 'x'),
    handle('play2win', 'telegram'),
  ]);

  test.each([
    ['@user_sec and @USER_SEC!', ['@user_sec', '@USER_SEC']],
    [
      '＠ｕｓｅｒ＿ｓｅｃ @user\u200b_sec @\u200buser_sec',
      ['＠ｕｓｅｒ＿ｓｅｃ', '@user\u200b_sec', '@\u200buser_sec'],
    ],
    ['t.me/user_sec', ['user_sec']],
    ['https://t.me/s/user_sec/123', ['user_sec']],
    ['https://telegram.me/user_sec?x=1 telegram.dog/user_sec', ['user_sec', 'user_sec']],
    ['tg://resolve?domain=user_sec', ['user_sec']],
    ['tg:resolve?domain=user_sec', ['user_sec']],
    ['tg://resolve?phone=1&domain=user_sec&post=2', ['user_sec']],
    ['hxxps://t[.]me/user_sec t(.)me/user_sec t[dot]me/s/user_sec', ['user_sec', 'user_sec', 'user_sec']],
    ['t dot me/user_sec t{.}me[/]user_sec HXXPS[:]//T[.]ME/USER_SEC', ['user_sec', 'user_sec', 'USER_SEC']],
    ['t[.me/user_sec t\\.me/s/user_sec', ['user_sec', 'user_sec']],
    ['user_sec.t.me https://user_sec.t.me/5 user_sec[.]t[.]me', ['user_sec', 'user_sec', 'user_sec']],
    ['https://web.telegram.org/k/#@user_sec', ['@user_sec']],
    ['web.archive.org/web/2024/https://t.me/user_sec', ['user_sec']],
    ['see t.me/user_sec, t.me/user_sec.', ['user_sec', 'user_sec']],
    ['連絡先@user_secまで、t.me/user_secも', ['@user_sec', 'user_sec']],
    [
      '@riot_channel t.me/riot_channel t.me/@riot_channel',
      ['@riot_channel', 'riot_channel', '@riot_channel'],
    ],
    ['@only_on_x', ['@only_on_x']],
    [
      '.@user_sec (@user_sec) “@user_sec” @user_sec’s @user_sec,@riot_channel and/or @other/@user_sec',
      [...['@user_sec', '@user_sec', '@user_sec', '@user_sec', '@user_sec', '@riot_channel', '@user_sec']],
    ],
    [
      '[here](https://t.me/user_sec) <t.me/user_sec> t.me/s/user_sec?q=%23tag',
      ['user_sec', 'user_sec', 'user_sec'],
    ],
    ['@play2win t.me/play2win', ['@play2win', 'play2win']],
  ])('%s', (text, expected) => {
    expect(found(lexicon, text)).toEqual(expected);
  });

  test.each([
    ['user_sec'],
    ['https://x.com/user_sec twitter.com/user_sec mobile.twitter.com/user_sec x.com/@user_sec'],
    ['example.org/user_sec /home/user_sec a=user_sec #user_sec'],
    ['t.me/user_security t.me/c/user_sec not.me/user_sec bot.t.me/user_sec xt.me/user_sec'],
    ['t.me/user_sec-more t.me/user_sec.evil t.me/user_sec%20x x@t.me/user_sec t.me.evil.org/user_sec'],
    ['xuser_sec.t.me a.user_sec.t.me user_sec.t.me.evil.org @user_sec.t.me.org user_sec.t.men'],
    ['t.me/only_on_x'],
    ['someone@user_sec @user_sec@example.org @user_sec.example.org @user_sec2 @user_secx'],
    ['https://medium.com/@user_sec https://mastodon.example/@user_sec x.com/someone/@user_sec'],
    ['@user\u0301_sec @usér_sec @uѕer_sec @user sec @user-sec play 2 win @play 2 win'],
    ['t.me/play-2-win play2win'],
  ])('not in %s', (text) => {
    expect(found(lexicon, text)).toEqual([]);
  });
});

describe('what Telegram’s addresses lead to besides', () => {
  const lexicon = lexiconOf([
    { value: 'https://t.me/+AbCdEf-12_34', type: 'alias' },
    { value: 't.me/joinchat/ZzYyXxWwVv', type: 'handle', platform: 'telegram' },
    { value: '-1001234567890', type: 'handle', platform: 'telegram' },
    { value: 'https://t.me/c/2223334445/17', type: 'alias' },
    { value: 'tg://user?id=777000111', type: 'handle', platform: 'telegram' },
    { value: '5556667778', type: 'handle', platform: 'telegram' },
    { value: 'https://discord.gg/OtterDen', type: 'alias' },
  ]);

  test.each([
    ['t.me/+AbCdEf-12_34 https://telegram.me/joinchat/AbCdEf-12_34', ['AbCdEf-12_34', 'AbCdEf-12_34']],
    ['tg://join?invite=AbCdEf-12_34 hxxps://t[.]me/+AbCdEf-12_34', ['AbCdEf-12_34', 'AbCdEf-12_34']],
    ['t.me/+ZzYyXxWwVv. tg:join?invite=ZzYyXxWwVv', ['ZzYyXxWwVv', 'ZzYyXxWwVv']],
    ['t.me/c/1234567890/5 tg://privatepost?channel=1234567890&post=5', ['1234567890', '1234567890']],
    [
      'tg://openmessage?chat_id=-1001234567890 tg://openmessage?chat_id=1234567890&message_id=1',
      ['-1001234567890', '1234567890'],
    ],
    ['web.telegram.org/a/#-1001234567890 web.telegram.org/k/#-1234567890', ['-1001234567890', '1234567890']],
    [
      't.me/c/2223334445 chat_id=-1002223334445 tg://openmessage?chat_id=-1002223334445',
      ['2223334445', '-1002223334445'],
    ],
    ['tg://user?id=777000111 tg://openmessage?user_id=777000111', ['777000111', '777000111']],
    ['t.me/c/5556667778 tg://user?id=5556667778', ['5556667778', '5556667778']],
    ['discord.gg/OtterDen https://discord.com/invite/OtterDen', ['OtterDen', 'OtterDen']],
  ])('%s', (text, expected) => {
    expect(found(lexicon, text)).toEqual(expected);
  });

  test.each([
    ['t.me/+abcdef-12_34 t.me/joinchat/ABCDEF-12_34 t.me/AbCdEf-12_34 AbCdEf-12_34 +AbCdEf-12_34'],
    ['t.me/+AbCdEf-12_345 t.me/+AbCdEf-12_34-x t.me/+xAbCdEf-12_34'],
    ['1234567890 -1001234567890 #1234567890 id=1234567890 call 1234567890 t.me/1234567890'],
    ['tg://user?id=1234567890 tg://user?id=2223334445 t.me/c/777000111 web.telegram.org/k/#1234567890'],
    ['t.me/c/12345678901 t.me/c/91234567890 tg://openmessage?chat_id=-10012345678901'],
    ['discord.gg/otterden discord.gg/OtterDen2 OtterDen'],
  ])('not in %s', (text) => {
    expect(found(lexicon, text)).toEqual([]);
  });
});

describe('profiles on other platforms', () => {
  test.each([
    [
      'x',
      'x.com/heron https://twitter.com/heron/status/1 mobile.twitter.com/heron www.x.com/@heron x[.]com/heron',
    ],
    ['x', 'https://twitter.com/intent/user?screen_name=heron'],
    ['facebook', 'https://www.facebook.com/heron fb.com/heron m.facebook.com/heron'],
    ['instagram', 'instagram.com/heron/'],
    ['tiktok', 'https://www.tiktok.com/@heron/video/1'],
    ['linkedin', 'linkedin.com/in/heron https://de.linkedin.com/company/heron'],
    ['vk', 'vk.com/heron https://m.vk.com/heron'],
    ['github', 'github.com/heron/tool'],
    ['youtube', 'https://www.youtube.com/@heron youtube.com/c/heron'],
    ['bluesky', 'https://bsky.app/profile/heron'],
    ['threads', 'threads.net/@heron threads.com/@heron'],
    ['reddit', 'reddit.com/u/heron https://old.reddit.com/user/heron'],
  ])('%s: %s', (platform, text) => {
    const mentions = (of: string): number => found(lexiconOf([handle('heron', of)]), text).length;
    expect(mentions(platform)).toBe(text.split(' ').length);
    expect([mentions('telegram'), mentions('mastodon')]).toEqual([0, 0]);
  });

  test('dots and hyphens of a handle are part of it', () => {
    const lexicon = lexiconOf([handle('grey.heron', 'instagram'), handle('grey-heron', 'github')]);
    expect(found(lexicon, '@grey.heron instagram.com/grey.heron github.com/grey-heron @grey-heron')).toEqual([
      ...['@grey.heron', 'grey.heron', 'grey-heron', '@grey-heron'],
    ]);
    expect(found(lexicon, '@grey heron @grey_heron @grey.heron2 grey.heron')).toEqual([]);
  });
});

/** Who is meant, and why: entity 0 has the handle on Telegram, 1 on X, 2 on both, 3 nobody says where. */
const shared = openLexicon(
  compileLexicon(
    [
      [handle('@heron', 'telegram')],
      [handle('heron', 'x')],
      [handle('heron_on_both', 'telegram'), handle('heron_on_both', 'x')],
      [handle('@nowhere')],
      [handle('heron', 'telegram'), { value: 'Grey Crane', type: 'alias' } satisfies LexiconName],
    ].map((names, pk) => ({ pk, kind: 'threat-actor', tlp: 'CLEAR', names })),
    1,
  ),
);

function meant(text: string, platform?: string): string[] {
  const flat = findInDocument(shared, text, new DocumentContext(1), { platform });
  const said: string[] = [];
  for (let at = 0; at < flat.length; at += RULING_SIZE) {
    const [start = 0, end = 0, form = 0, code = 0] = flat.slice(at, at + RULING_SIZE);
    const why = WHYS[code] ?? 'name';
    const pks = new Set(meantBy(shared, form, why).map(({ pk }) => pk));
    said.push(`${text.slice(start, end)} ${why} ${[...pks].join()}`);
  }
  return said;
}

test('a platform may be written as anybody writes it', () => {
  const lexicon = lexiconOf([
    handle('heron', 'Twitter'),
    handle('crane', 'Telegram'),
    handle('newt', 'V K: 2'),
  ]);
  expect(found(lexicon, 'x.com/heron t.me/crane @newt x.com/crane')).toEqual(['heron', 'crane', '@newt']);
  expect(found(lexiconOf([handle('newt', '?!')]), '@newt')).toEqual(['@newt']);
});

describe('a handle belongs to its platform', () => {
  test.each([
    ['t.me/heron and x.com/heron', undefined, ['heron name 0,4', 'heron name 1']],
    ['by @heron today', undefined, ['@heron platform-unknown 0,1,4']],
    ['by @heron today', 'telegram', ['@heron name 0,4']],
    ['by @heron today', 'x', ['@heron name 1']],
    ['by @heron today', 'instagram', []],
    ['by @heron today, x.com/heron', 'telegram', ['@heron name 0,4', 'heron name 1']],
    [
      '@heron_on_both t.me/heron_on_both',
      undefined,
      ['@heron_on_both platform-unknown 2', 'heron_on_both name 2'],
    ],
    ['@nowhere', undefined, ['@nowhere platform-unknown 3']],
    ['@nowhere', 'x', ['@nowhere platform-unknown 3']],
    ['t.me/@nowhere t.me/nowhere', undefined, ['@nowhere platform-unknown 3']],
  ] as const)('%s (on %s)', (text, platform, expected) => {
    expect(meant(text, platform)).toEqual(expected);
  });

  test.each([
    ['telegram', '@heron on Telegram'],
    ['telegram', 'their Telegram channel @heron said'],
    ['telegram', 'Telegram: @heron'],
    ['telegram', 'on Telegram as @heron'],
    ['telegram', 'the TG group (@heron)'],
    ['telegram', 'Telegram-Kanal „@heron“'],
    ['telegram', 'в телеграм-канале @heron'],
    ['telegram', 'канал @heron в Телеграме'],
    ['telegram', 'Telegramチャンネル「@heron」'],
    ['telegram', '@heron（Telegram）'],
    ['telegram', 'قناة تلغرام @heron'],
    ['x', '@heron on X'],
    ['x', '@heron on X (formerly Twitter)'],
    ['x', '@heron on X/Twitter'],
    ['x', 'on X as @heron'],
    ['x', 'on X, formerly Twitter. X account @heron'],
    ['x', 'Twitter user @heron'],
    ['x', 'Twitter/X: @heron'],
    ['x', 'X: @heron'],
    ['x', 'X（旧Twitter）の@heron'],
    ['x', 'via Twitter (@heron)'],
  ])('%s by the words beside it: %s', (platform, text) => {
    const pks = platform === 'x' ? '1' : '0,4';
    expect(meant(text)).toEqual([`@heron name ${pks}`]);
    expect(meant(text, platform === 'x' ? 'telegram' : 'x')).toEqual([`@heron name ${pks}`]);
  });

  test.each([
    ['Telegram’s founder thanked @heron'],
    ['on Telegram. @heron'],
    ['Telegram\n@heron'],
    ['SpaceX @heron'],
    ['plan X @heron'],
    ['@heron, on telegraph'],
    ['x: @heron'],
    ['@heron X: @someone'],
  ])('by no word: %s', (text) => {
    expect(meant(text)).toEqual(['@heron platform-unknown 0,1,4']);
  });

  test('each of several by the words nearest to it', () => {
    expect(meant('on Telegram (@heron) and X (@heron)')).toEqual(['@heron name 0,4', '@heron name 1']);
    expect(meant('@heron (X), @heron (Telegram)')).toEqual(['@heron name 1', '@heron name 0,4']);
    expect(meant('on Telegram: @heron on X: @heron')).toEqual(['@heron name 0,4', '@heron name 1']);
  });
});
