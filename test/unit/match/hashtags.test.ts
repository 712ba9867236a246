import { describe, expect, test } from 'vitest';
import { found, lexiconOf, mentionsIn } from './finding.ts';

const lexicon = lexiconOf([
  ...['#Free_Durov', '#freepavel', '#Op_2024', '#自由', '#самолёт', '#キル_ネット', '#DEV#POPPER_x'],
]);

describe('underscores in a hashtag don’t count', () => {
  test.each([
    [
      '#FreeDurov #freedurov #free_durov #FREE_DUROV',
      ['#FreeDurov', '#freedurov', '#free_durov', '#FREE_DUROV'],
    ],
    [
      '#free_pavel #f_r_e_e_pavel #_freepavel_ #free__pavel.',
      ['#free_pavel', '#f_r_e_e_pavel', '#_freepavel_', '#free__pavel'],
    ],
    ['＃free＿durov #free\u200b_durov', ['＃free＿durov', '#free\u200b_durov']],
    ['#op2024 #OP_2024 #op_20_24', ['#op2024', '#OP_2024', '#op_20_24']],
    ['#free_durov#free_pavel', ['#free_durov', '#free_pavel']],
    [
      '#free_durovで #само_лёт #キルネット #キル_ネット',
      ['#free_durov', '#само_лёт', '#キルネット', '#キル_ネット'],
    ],
    ['https://x.com/hashtag/#free_durov', ['#free_durov']],
    ['#dev#popper_x', ['#dev#popper_x']],
  ])('%s', (text, expected) => {
    expect(found(lexicon, text)).toEqual(expected);
  });

  test.each([
    ['#freedurovsky #free_durov_sky #FreeDurov2024 #free_durov_2024 #free_durov2 #FreeDurov-2024_x2'],
    ['free_durov freedurov _free_durov # free_durov #free durov #free-durov'],
    ['#op-2024 #op 2024 #op_2025 #op_20245'],
    ['#自由_門 #自由门 #自_由_门 #самолет_ы #_ #__'],
    ['#dev#popperx'],
  ])('not in %s', (text) => {
    const mentions = found(lexicon, text).filter((each) => each !== '#FreeDurov');
    expect(mentions).toEqual([]);
  });
});

test('a tag with a hyphen behind it is that tag', () => {
  expect(found(lexicon, '#FreeDurov-2024')).toEqual(['#FreeDurov']);
});

test('one tag in two spellings of two feeds means both', () => {
  const both = lexiconOf(['#Free_Durov', '#freedurov']);
  const [mention] = mentionsIn(both, '#FREE_DUROV');
  expect(mention?.form).toBe('#freedurov');
  expect(both.postings(0).map(({ pk }) => pk)).toEqual([0, 1]);
});
