import { describe, expect, test } from 'vitest';
import { found, lexiconOf, mentionsIn } from './finding.ts';

const NAMES = [
  ...[
    'UserSec',
    "People's Cyber Army of Russia",
    'CyberDragon',
    'Killnet',
    'Deanon Club',
    'LAPSUS$',
    'NoName057(16)',
  ],
  ...[
    'Keymous+',
    'APT29',
    'APT-C-35',
    'G0016',
    'UNC2452',
    'DEV-0537',
    'TA505',
    'Storm-0558',
    'Play',
    'Silence',
    'LEAD',
    'Cobalt',
  ],
  ...[
    'Cobalt Strike',
    'OverFlame',
    'RipperSec',
    'CGPLLNET',
    'Народная CyberАрмия',
    'キルネット',
    'ANSM',
    'Cozy Bear',
    'SEA',
  ],
  ...[
    'nsa',
    'UPS',
    'Tick',
    'Café Team',
    '狼毒草',
    'UNK_FistBump',
    'Ayyıldız Tim',
    '#FreeDurov',
    '#FreePavel',
    '#自由',
    '@cyb',
  ],
  ...['Mint Sandstorm', 'TEMP.Hex'],
];
const lexicon = lexiconOf(NAMES);

describe('found', () => {
  test.each([
    ['was APT29.', ['APT29']],
    ['“APT29” ‘APT29’ "APT29" «APT29»', ['APT29', 'APT29', 'APT29', 'APT29']],
    ["APT29’s, APT29's, APT29-linked, pre-APT29", ['APT29', 'APT29', 'APT29', 'APT29']],
    ['then—APT29—and –APT29, (APT29) [APT29]…APT29…', ['APT29', 'APT29', 'APT29', 'APT29', 'APT29']],
    [
      'APT 29, APT-29, APT‑29, APT\u00a029, apt29, APT  29',
      ['APT 29', 'APT-29', 'APT‑29', 'APT\u00a029', 'apt29', 'APT  29'],
    ],
    ['ＡＰＴ２９ 𝐀𝐏𝐓𝟐𝟗', ['ＡＰＴ２９', '𝐀𝐏𝐓𝟐𝟗']],
    ['A\u200bPT\u200d29 Kill\u00adnet', ['A\u200bPT\u200d29', 'Kill\u00adnet']],
    [
      'APT C 35 APTC35 APT-C-35 G 0016 UNC-2452 DEV0537 TA 505 Storm0558',
      ['APT C 35', 'APTC35', 'APT-C-35', 'G 0016', 'UNC-2452', 'DEV0537', 'TA 505', 'Storm0558'],
    ],
    ['Группа Killnet атакует, Народная CyberАрмия', ['Killnet', 'Народная CyberАрмия']],
    ['由APT29发起 APT29が UserSecは 狼毒草的', ['APT29', 'APT29', 'UserSec', '狼毒草']],
    ['هاجمت Killnet الخوادم', ['Killnet']],
    ['キルネット キル・ネット ｷﾙﾈｯﾄ キルネットー', ['キルネット', 'キル・ネット', 'ｷﾙﾈｯﾄ', 'キルネットー']],
    ['UserSec・Killnet', ['UserSec', 'Killnet']],
    ['LAPSUS$, NoName057(16) Keymous+!', ['LAPSUS$', 'NoName057(16)', 'Keymous+']],
    [
      '#FreeDurov#FreePavel ＃FreeDurov #freedurov.',
      ['#FreeDurov', '#FreePavel', '＃FreeDurov', '#freedurov'],
    ],
    ['#UserSec @UserSec', ['UserSec', 'UserSec']],
    ['@cyb, t.me/@cyb https://t.me/x/#FreeDurov', ['@cyb', '@cyb', '#FreeDurov']],
    ['Cafe\u0301 Team CAFÉ TEAM AYYILDIZ TİM', ['Cafe\u0301 Team', 'CAFÉ TEAM', 'AYYILDIZ TİM']],
    ['RipperSec/CGPLLNET/UserSec共同', ['RipperSec', 'CGPLLNET', 'UserSec']],
    ['hit by Killnet.They said Killnet.12 and 1.APT29', ['Killnet', 'Killnet', 'APT29']],
    ['CyberDragon🐉 🐉CyberDragon', ['CyberDragon', 'CyberDragon']],
    ['Killnet² Killnet™', ['Killnet', 'Killnet']],
    ['Cozy\u00a0\n Bear', ['Cozy\u00a0\n Bear']],
    ['SEA nsa PLAY Play, LEAD Lead', ['SEA', 'nsa', 'PLAY', 'Play', 'LEAD', 'Lead']],
    ['cobalt strike', ['cobalt strike']],
    ['Cobalt Strike', ['Cobalt Strike']],
  ])('%s', (text, expected) => {
    expect(found(lexicon, text)).toEqual(expected);
  });
});

describe('not found', () => {
  test.each([
    ['Playground killnetwork OverFlamethrower Killnetz'],
    ['APT290 xAPT29 9APT29 APT29_x G00160'],
    ['sea Sea AT ups Ups research'],
    ['play tick the box, silence, cobalt, lead'],
    ['ansm[.]sante[.]fr ansm[.sante[.fr ansm\\.fr ansm.sante.fr ANSM(dot)fr killnetwork.shop'],
    ['Play.google.com Cobalt.io www.Killnet.ru info@Killnet killnet@x.org Killnet-news.com'],
    ['https://example.com/Killnet/report see /opt/Killnet/run C:\\Killnet x.io/Killnet ~/Killnet'],
    ['#freedurovsky #FreeDurov_2 #FreeDurov2 FreeDurov'],
    ['a@cyb @cyber cyb'],
    ['#自由门'],
    ['user sec 101, cyber dragon tattoo'],
    ['Killnеt'],
    ['APT\uffff29 Cozy\uffffBear Cozy \uffff Bear'],
    [''],
  ])('%s', (text) => {
    expect(found(lexicon, text)).toEqual([]);
  });
});

describe('among several', () => {
  test('the longest wins, and a shorter one where its spelling is not allowed', () => {
    expect(
      found(lexiconOf(['Red', 'Red Fox', 'Red Fox Team']), 'Red Fox Teams, Red Fox Team, Red Foxes'),
    ).toEqual([...['Red Fox', 'Red Fox Team', 'Red']]);
  });

  test('the leftmost wins', () => {
    expect(found(lexiconOf(['Alpha Beta', 'Beta Gamma Delta']), 'Alpha Beta Gamma Delta')).toEqual([
      'Alpha Beta',
    ]);
  });

  test('places are those of the text', () => {
    expect(mentionsIn(lexicon, '😈 by APT\u200b 29’s')).toEqual([{ start: 6, end: 13, form: 'apt29' }]);
  });
});

describe('sentences of the field', () => {
  test.each([
    [
      '🔥 Forwarded from UserSec\n🇫🇷ansm[.]sante[.]fr DOWN 😈 by People’s Cyber Army of Russia & CyberDragon🐉 #FreeDurov#FreePavel',
      ['UserSec', 'People’s Cyber Army of Russia', 'CyberDragon', '#FreeDurov', '#FreePavel'],
    ],
    [
      'gm ☕ long session, tick the box, user sec 101, cyber dragon tattoo, our killnetwork.shop #freedurovsky',
      [],
    ],
    ['Mint Sandstorm used Cobalt Strike.', ['Mint Sandstorm', 'Cobalt Strike']],
    [
      '親ロシア派「UserSec」はPeople’s Cyber Army of Russiaと連携と主張。Deanon clubとKillnetの運営者はTelegram Starsに投資、連絡先はToxやSession。',
      ['UserSec', 'People’s Cyber Army of Russia', 'Deanon club', 'Killnet'],
    ],
    [
      '【速報】＃FreeDurov で犯行声明、RipperSec/CGPLLNET共同。OverFlamethrowerは玩具、プレイ・ステーションも無関係。',
      ['＃FreeDurov', 'RipperSec', 'CGPLLNET'],
    ],
  ])('%s', (text, expected) => {
    expect(found(lexicon, text)).toEqual(expected);
  });
});

describe('floods', () => {
  const LENGTH = 60_000;
  const WORST = lexiconOf([
    ...NAMES,
    'LockBit LockBit LockBit LockBit LockBit LockBit LockBit Crew',
    '甲'.repeat(20) + '乙',
    '🐉🐉 X',
  ]);

  test.each([
    ['one token', 'LockBit '],
    ['vanishing', '\u200b'],
    ['vanishing inside', 'K\u200b'],
    ['emoji', '😈'],
    ['the emoji of a name', '🐉'],
    ['Han', '甲'],
    ['math letters', '𝐀'],
    ['invisible pairs', '\u{e0041}'],
    ['slashes', '/'],
    ['hosts', 'a.io/Killnet/'],
    ['spaces', ' '],
  ])('of %s: the one name behind it is found', (_, piece) => {
    const flood = piece.repeat(LENGTH / piece.length);
    expect(mentionsIn(WORST, `${flood} by APT29`)).toEqual([
      { start: flood.length + 4, end: flood.length + 9, form: 'apt29' },
    ]);
  });
});

test('the separators of a code are whichever', () => {
  const codes = lexiconOf(['CL-STA-0043', 'T-APT-17', 'UTG Q 008']);
  expect(found(codes, 'CL-STA-0043 CL STA 0043 CL-STA 0043 cl sta0043 T APT 17 UTG-Q-008 CLSTA0043')).toEqual(
    [...['CL-STA-0043', 'CL STA 0043', 'CL-STA 0043', 'cl sta0043', 'T APT 17', 'UTG-Q-008']],
  );
});

test.each([
  ['حنظلة', 'حنظله'],
  ['جيش سوريا الإلكتروني', 'جیش سوریا الالکترونی'],
  ['APT34', 'APT٣٤ APT۳۴'],
])('%s is written on Arabic and on Persian keyboards', (name, text) => {
  expect(found(lexiconOf([name]), text)).toEqual(name === 'APT34' ? text.split(' ') : [text]);
});

test('a name of two words with a hyphen, as German joins words to it', () => {
  expect(
    found(
      lexiconOf(['Fancy Bear', 'Volt Typhoon']),
      'die Fancy-Bear-Gruppe, Volt-Typhoon-Angriffe, on-fancy-bear-attacks',
    ),
  ).toEqual([...['Fancy-Bear', 'Volt-Typhoon']]);
});

test.each(['ᴋɪʟʟɴᴇᴛ', 'Ⓚⓘⓛⓛⓝⓔⓣ', '𝗞𝗶𝗹𝗹𝗻𝗲𝘁'])('%s is adorned', (text) => {
  expect(found(lexiconOf(['Killnet']), `🔥 ${text} 🔥`)).toEqual([text]);
});

test('a short name in Katakana is no part of a longer word, but a group may be called so', () => {
  const kana = lexiconOf(['プレイ', 'ラザルス', 'キルネット']);
  expect(found(kana, 'プレイステーション、ディスプレイ、プレイヤー、ラザルスキー')).toEqual([]);
  expect(
    found(kana, 'プレイが、「プレイ」、プレイグループ、親ロシアキルネット、ラザルスハッカー、プレイ・ﾁｰﾑ'),
  ).toEqual([...['プレイ', 'プレイ', 'プレイ', 'キルネット', 'ラザルス', 'プレイ']]);
});
