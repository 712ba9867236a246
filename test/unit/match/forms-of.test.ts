import { describe, expect, test } from 'vitest';
import { byForm } from '../../../lib/match/forms-of.ts';
import type { Lexicon } from '../../../lib/match/lexicon.ts';
import type { LexiconName } from '../../../lib/match/types.ts';
import { makeNames } from '../../make/names.ts';
import { lexiconOf, nameOf } from './finding.ts';

const formsIn = (lexicon: Lexicon, name: LexiconName): string[] =>
  [...byForm(lexicon, [name], (each) => each).keys()].map((form) => lexicon.formText(form)).sort();

const HANDLE: LexiconName = { value: 'user_sec', type: 'handle', platform: 'telegram' };

const lexicon = lexiconOf([
  ...[
    'Winnti Group',
    'Winnti',
    'APT-C-35',
    'Киллнет',
    'Killnet',
    'Play',
    'Fancy Bear',
    'SaltTyphoon',
    '#FreeDurov',
    'People’s Cyber Army',
  ],
  HANDLE,
]);

describe('the forms of', () => {
  test.each([
    ['Killnet', ['killnet']],
    ['KILLNET', ['killnet']],
    ['Winnti', ['winnti']],
    ['Winnti Group', ['winnti', 'winnti group']],
    ['APT-C-35', ['apt c35', 'apt-c35', 'aptc35']],
    ['Киллнет', ['киллнет', 'киллнета', 'киллнете', 'киллнетом', 'киллнету']],
    ["People's  Cyber Army", ["people's cyber army"]],
    ['#freedurov', ['#freedurov']],
    ['FreeDurov', []],
    ['Sandworm', []],
    ['SaltTyphoon', ['salt typhoon', 'salttyphoon']],
    ['Fancy Bear', ['#fancybear', 'fancy bear', 'fancy-bear']],
    ['?', []],
    ['word '.repeat(60), []],
  ])('%s', (name, forms) => {
    expect(formsIn(lexicon, nameOf(name))).toEqual(forms);
  });

  test('a Telegram handle, where its platform is told and where it is not', () => {
    expect(formsIn(lexicon, HANDLE)).toEqual(['@user_sec', 'telegram:handle:user_sec']);
  });
});

test('a form that two names share is a form of both', () => {
  const shared = byForm(lexicon, ['Winnti', 'Winnti Group'], nameOf);
  expect([...shared.values()].map((names) => [...names])).toContainEqual(['Winnti', 'Winnti Group']);
});

test('every form of a lexicon is one of the names that it was compiled from: both go the same way', () => {
  const names = [
    ...makeNames(2_000),
    ...[
      'Народная КиберАрмия',
      'Jabaroot DZ',
      'جيش الظل',
      'APT-C-35',
      'The Mask',
      'Lazarus Group',
      'キルネット',
    ],
  ].map(nameOf);
  const many = lexiconOf([...names, HANDLE]);
  const forms = byForm(many, [...names, HANDLE], (each) => each);
  const missing = Array.from({ length: many.formCount }, (_, form) => form).filter((form) => {
    const owners = many.postings(form).map(({ pk }) => [...names, HANDLE][pk]);
    return owners.some((owner) => owner === undefined || forms.get(form)?.includes(owner) !== true);
  });
  expect(missing.map((form) => many.formText(form))).toEqual([]);
  expect(forms.size).toBe(many.formCount);
});
