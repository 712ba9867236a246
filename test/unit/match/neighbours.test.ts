// What stands around a name that is an ordinary word: who is called a group, where a sentence or a list ends, whose name goes on.
import { describe, expect, test } from 'vitest';
import { lexiconOf } from './finding.ts';
import { counted, rulings } from './ruling.ts';

const lexicon = lexiconOf([
  ...[
    'Play',
    'Cobalt',
    'Silence',
    'Mirage',
    'Snake',
    'Leviathan',
    'Platinum',
    'Killnet',
    'Mimo',
    'El Machete',
  ],
  ...['Sea Turtle', 'Salt Typhoon', 'Copy-paste', 'Turla', 'APT2'],
]);

describe('is called a group', () => {
  test.each([
    ['A criminal group dubbed Cobalt', 'Cobalt'],
    ['a group called Silence stole credentials', 'Silence'],
    ['the group, which we are calling Mirage, hit IT firms', 'Mirage'],
    ['an unknown cluster that we call Mirage', 'Mirage'],
    ['a threat group known as “Silence”', 'Silence'],
    ['which termed the attackers Snake', 'Snake'],
    ['O Play, grupo de ransomware', 'Play'],
    ['emptied by Silence, a Russian-speaking group', 'Silence'],
    ['Mirage’s operators reuse code', 'Mirage'],
    ['Eine Bande namens Cobalt, Täter der Gruppe „Silence“', 'Cobalt', 'Silence'],
    ['les pirates de Play ; un gang baptisé Silence', 'Play', 'Silence'],
    ['el grupo de ciberespionaje El Machete', 'El Machete'],
    ['grupo hacker Play, grupa hakerska Silence', 'Play', 'Silence'],
    ['группировка, известная как Cobalt', 'Cobalt'],
    ['kelompok Play, geng Silence, nhóm Mirage, skupina Cobalt', 'Play', 'Silence', 'Mirage', 'Cobalt'],
  ])('%s', (text, ...names) => {
    expect(counted(lexicon, text)).toEqual(names);
  });

  test.each([
    ['Team Silence won the cup.'],
    ['Tim Cobalt said so.'],
    ['There were groups, Platinum sponsors and others.'],
    ['Snake, a game for groups'],
    ['Mirage, the Czech team, and Cobalt, a youth team'],
    ['She sang in a group called Silence. Ein Chat der Gruppe namens Mirage.'],
    ['The ship called Leviathan'],
  ])('not here: %s', (text) => {
    expect(counted(lexicon, text)).toEqual([]);
  });
});

describe('a sentence', () => {
  test.each([
    ['The hackers are gone. Play it again.', ['Play: ordinary']],
    ['The hackers, e.g. Play, are gone.', ['Play: context']],
    ['해커가 공격했다. 그는 Play 를', ['Play: ordinary']],
    ['黑客攻击。按Play键', ['Play: ordinary']],
    ['हैकर ने हमला किया। Play', ['Play: ordinary']],
  ])('says nothing of the next: %s', (text, expected) => {
    expect(rulings(lexicon, text)).toEqual(expected);
  });

  test('parts a name from the company of others', () => {
    expect(rulings(lexicon, 'Killnet is back. Silence at last.')).toEqual([
      ...['Killnet: name', 'Silence: ordinary'],
    ]);
  });
});

describe('company', () => {
  test('goes on from name to name in a list', () => {
    expect(counted(lexicon, 'Killnet, Mirage, Snake and Leviathan')).toHaveLength(4);
    expect(counted(lexicon, '1. Turla 2. Mirage 3. Snake 4. Leviathan')).toHaveLength(4);
  });

  test('and nowhere else', () => {
    expect(rulings(lexicon, 'Killnet or a Mirage, which she saw in the Silence')).toEqual([
      ...['Killnet: name', 'Mirage: company', 'Silence: ordinary'],
    ]);
  });
});

describe('a longer name', () => {
  const of = (text: string): string[] => rulings(lexicon, text);

  test.each([
    ['Play-back and Play-off', ['Play: longer-name', 'Play: longer-name']],
    ['Hackers Hide Banking Malware in Google Play to Rob Phone Owners', ['Play: longer-name']],
    ['Hackers Abuse Google Play to Push Banking Malware', ['Play: longer-name']],
    [
      'the Sea Turtle Lure, the Sea Turtle Inn, Cobalt Museum',
      ['Sea Turtle: name', 'Sea Turtle: longer-name', 'Cobalt: longer-name'],
    ],
    ['Turla Tanaka Paints Flowers', ['Turla: ordinary']],
    ['apt 2.6 for Turla and APT 2', ['apt 2: lower-case', 'Turla: name', 'APT 2: name']],
    ['Team Silence and Tim Cobalt were hacked.', ['Silence: longer-name', 'Cobalt: longer-name']],
    ['Shares of Mirage Inc., Mirage Ltd', ['Mirage: longer-name', 'Mirage: longer-name']],
    ['Ms. Silence and Mr Cobalt hacked it', ['Silence: longer-name', 'Cobalt: longer-name']],
    ['Im Laden. Hacker laden Google Play, Maps, Mail und Uhr', ['Play: longer-name']],
  ])('%s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });

  test.each([
    ['a Play-linked hacker', ['Play: context']],
    ['Mirage Türkiye’ye saldırdı, hacker', ['Mirage: context']],
    ['Turla Türkiye’ye saldırdı', ['Turla: name']],
    ['Copy-paste hackers', ['Copy-paste: group-word']],
    ['Turla Breaches European Ministries', ['Turla: name']],
    ['Techniques of MITRE ATT&CK used by Leviathan', ['Leviathan: deed']],
  ])('but not: %s', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });
});

test('a word before another thing is no actor where only a word of the trade is near', () => {
  expect(rulings(lexicon, 'Hackers hid it in the Play store, near a Mirage hotel.')).toEqual([
    ...['Play: ordinary', 'Mirage: ordinary'],
  ]);
  expect(rulings(lexicon, 'Hackers say the Play leaks and the Mirage is back')).toEqual([
    ...['Play: context', 'Mirage: context'],
  ]);
  expect(counted(lexicon, 'The Play gang is back.\nHackers like the Play infrastructure.')).toHaveLength(2);
});

describe('a phrase without capitals', () => {
  test('is no name where others have them, whatever the document says', () => {
    expect(rulings(lexicon, 'Sea Turtle hijacks hosts. On the beach, sea turtle nests')).toEqual([
      ...['Sea Turtle: name', 'sea turtle: lower-case'],
    ]);
  });

  test('may be one where nobody writes any, and in quotation marks', () => {
    expect(rulings(lexicon, 'salt typhoon hackers lol')).toEqual(['salt typhoon: group-word']);
    expect(rulings(lexicon, 'Salt Typhoon\nmore of salt typhoon today')).toEqual([
      ...['Salt Typhoon: name', 'salt typhoon: unlocked'],
    ]);
    expect(counted(lexicon, 'Salt Typhoon. The FBI says ‘salt typhoon’ is big.')).toHaveLength(2);
  });
});
