import { expect, test } from 'vitest';
import { sentenceAt } from '../../../lib/reading/sentence.ts';

const around = (block: string, name: string): string => {
  const start = block.indexOf(name);
  const { before, text, after } = sentenceAt(block, start, start + name.length);
  return `${before}[${text}]${after}`;
};

test.each([
  ['Nothing yet. Then UserSec struck. All is quiet.', 'UserSec', 'Then [UserSec] struck.'],
  ['UserSec', 'UserSec', '[UserSec]'],
  ['昨日は静かだった。UserSecが犯行声明を出した。続報を待つ。', 'UserSec', '[UserSec]が犯行声明を出した。'],
  [
    'spaces\n\t of  a\u00a0page around UserSec\n  and after',
    'UserSec',
    'spaces of a page around [UserSec] and after',
  ],
  ['One. St. Mary’s crew struck. Two.', 'St. Mary’s crew', '[St. Mary’s crew] struck.'],
])('%j', (block, name, sentence) => {
  expect(around(block, name)).toBe(sentence);
});

test('a sentence without end is cut on both sides, between words, and no surrogate pair is halved', () => {
  const words = 'word '.repeat(500);
  const long = around(`${words}UserSec ${words}`, 'UserSec');
  expect(long).toMatch(/^…word (word )+\[UserSec\]( word)+…$/);
  expect(long.length).toBeLessThan(450);
  const smileys = '😀'.repeat(500);
  expect(around(`${smileys}UserSec${smileys}`, 'UserSec').isWellFormed()).toBe(true);
});
