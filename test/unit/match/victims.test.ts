// Names that are ordinary words where attacks are told of: whom it happened to, a thing of that kind, a capital that any word
// would have, and those who did it.
import { describe, expect, test } from 'vitest';
import { lexiconOf } from './finding.ts';
import { counted, rulings } from './ruling.ts';

const lexicon = lexiconOf([
  ...[
    'Mirage',
    'Cobalt',
    'Silence',
    'Play',
    'Lazarus',
    'UPS',
    'Chromium',
    'Sea Turtle',
    'Killnet',
    'PLATINUM',
  ],
]);

describe('whom it happened to', () => {
  test.each([
    ['Hackers from abroad targeted the Mirage, officials said.'],
    ['A cyberattack on Mirage: the hackers wanted money.'],
    ['On Monday the casino Mirage called hackers.'],
    ['Phishing texts pretend to be from UPS.'],
    ['This UPS phishing scam is new. “UPS” was hacked.'],
    ['In May UPS confirmed that hackers had come.'],
    ['Attackers know the Chromium zero-day: hackers exploit Chromium flaw.'],
    ['The Cobalt employees fell for phishing.'],
  ])('%s', (text) => {
    expect(counted(lexicon, text)).toEqual([]);
  });

  test.each([
    ['The FBI blames Mirage, the hackers.', 'Mirage'],
    ['The phishing was by Mirage.', 'Mirage'],
    ['The hackers used Silence servers.', 'Silence'],
    ['The hackers Silence were hacked.', 'Silence'],
  ])('not here: %s', (text, name) => {
    expect(counted(lexicon, text)).toEqual([name]);
  });
});

describe('the first word of a sentence', () => {
  test.each([
    ['Silence follows the cyberattack. Cobalt miners talk of hackers.', []],
    ['Silence has carried out cyberattacks.', ['Silence: deed']],
    ['Cobalt added a school to its leak site.', ['Cobalt: deed']],
    ['Silence has been linked to cyber espionage.', ['Silence: context']],
    ['Silence, active since May, is after hackers.', ['Silence: context']],
    ['They say: Silence: hackers at work', ['Silence: context']],
    ['Hackers, e.g. Silence, are back.', ['Silence: context']],
  ])('%s', (text, expected) => {
    expect(rulings(lexicon, text).filter((said) => !said.endsWith(': ordinary'))).toEqual(expected);
  });
});

describe('a phrase', () => {
  test.each([
    ['A Sea Turtle can live long. This is the Sea Turtle.', ['Sea Turtle: ordinary', 'Sea Turtle: ordinary']],
    ['A Sea Turtle lure, the Sea Turtle hackers', ['Sea Turtle: name', 'Sea Turtle: name']],
    ['a campaign of the Sea Turtle.', ['Sea Turtle: context']],
  ])('with an article: %s', (text, expected) => {
    expect(rulings(lexicon, text)).toEqual(expected);
  });
});

test('in a title the word behind a name may be a verb', () => {
  expect(rulings(lexicon, 'Lazarus Steals Millions From Coin Market\nLazarus hackers')).toEqual([
    ...['Lazarus: unlocked', 'Lazarus: group-word'],
  ]);
});

test('a name in its own capitals begins a line about attacks', () => {
  expect(rulings(lexicon, 'PLATINUM uses keyloggers.')).toEqual(['PLATINUM: spelling']);
  expect(rulings(lexicon, 'PLATINUM sponsors of the fair')).toEqual(['PLATINUM: ordinary']);
});

test.each([
  'Play cyber espionage group',
  'Play extortion gang',
  'Die Erpressergruppe Play',
  'cybercriminals Play',
])('a group by its trade: %s', (text) => {
  expect(rulings(lexicon, text)).toEqual(['Play: group-word']);
});
