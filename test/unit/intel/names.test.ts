import { describe, expect, it } from 'vitest';
import {
  isAttackId,
  isHashtag,
  isUsableName,
  splitList,
  splitSuffix,
  tidyName,
} from '../../../lib/intel/names.ts';

describe('tidyName', () => {
  it.each([
    [' Daggerfly', 'Daggerfly'],
    ['APT-Q-27,', 'APT-Q-27'],
    ['BarRax  Ransomware', 'BarRax Ransomware'],
    ['LAPSUS$', 'LAPSUS$'],
    ['Keymous+', 'Keymous+'],
    ['Народная CyberАрмия', 'Народная CyberАрмия'],
  ])('%j → %j', (raw, name) => {
    expect(tidyName(raw)).toBe(name);
  });
});

describe('isUsableName', () => {
  it.each([
    ['[Unnamed group]', false],
    ['Unnamed Actor', false],
    ['unknown', false],
    ['R', false],
    ['毒', false],
    ['$$$', false],
    ['', false],
    ['[Vault 7/8]', true],
    ['APT-C-01', true],
    ['毒云藤', true],
    ['PL', true],
  ])('%s → %s', (name, usable) => {
    expect(isUsableName(name)).toBe(usable);
  });
});

describe('splitSuffix', () => {
  it.each([
    ['TG-2884 (SCWX CTU)', { value: 'TG-2884', suffix: 'SCWX CTU' }],
    ['NoName057(16)', { value: 'NoName057(16)' }],
    ['RIP (Phoenix) Ransomware', { value: 'RIP (Phoenix) Ransomware' }],
  ])('%s', (name, expected) => {
    expect(splitSuffix(name)).toEqual(expected);
  });
});

it('takes three and more comma-separated names apart, and leaves one comma alone', () => {
  expect(splitList('Turla, Waterbug, Venomous Bear, Group 88')).toEqual([
    'Turla',
    'Waterbug',
    'Venomous Bear',
    'Group 88',
  ]);
  expect(splitList('Smith, Inc')).toEqual(['Smith, Inc']);
});

it.each([
  ['G0016', 'threat-actor', true],
  ['G0016', 'malware', false],
  ['S0154', 'tool', true],
  ['C0024', 'campaign', true],
  ['G0016', 'identity', false],
  ['G16', 'intrusion-set', false],
] as const)('%s as the ATT&CK id of a %s: %s', (id, kind, expected) => {
  expect(isAttackId(id, kind)).toBe(expected);
});

it.each([
  ['#FreeDurov', true],
  ['＃FreeDurov', true],
  ['DEV#POPPER', false],
  ['# one', false],
])('%s is a hashtag: %s', (name, expected) => {
  expect(isHashtag(name)).toBe(expected);
});
