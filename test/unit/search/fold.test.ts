import { describe, expect, test } from 'vitest';
import { innerWords, wordsOf } from '../../../lib/search/fold.ts';

describe('the words of a text', () => {
  test.each([
    ['APT-29', ['apt', '29']],
    ['apt29', ['apt', '29']],
    ['People’s Cyber Army', ['peoples', 'cyber', 'army']],
    ['Café Crème', ['cafe', 'creme']],
    ['LAPSUS$', ['lapsus']],
    ['@user_sec', ['user', 'sec']],
    ['ＡＰＴ２９', ['apt', '29']],
    ['キルネット', ['キルネット']],
    ['ガラ', ['ガラ']],
    ['Народная CyberАрмия', ['народная', 'cyberармия']],
    ['한국', ['한국']],
    ['#', []],
    ['', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('a word without end is cut', () => {
    expect(wordsOf('x'.repeat(5_000))[0]).toHaveLength(64);
  });
});

describe('words that begin inside a name', () => {
  test.each([
    ['UserSec', ['sec']],
    ['Fancy Bear', ['fancybear']],
    ['海莲花', ['莲花', '花']],
    ['Turla', []],
  ])('%s', (name, words) => {
    expect(innerWords(name, wordsOf(name))).toEqual(words);
  });
});
