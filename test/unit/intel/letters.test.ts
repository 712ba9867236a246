import { expect, test } from 'vitest';
import { LETTER, LETTER_OR_DIGIT, NO_LETTER, OF_WORD } from '../../../lib/intel/letters.ts';

const matching = (pattern: string, over: readonly string[]): string[] =>
  over.filter((character) => new RegExp(`^${pattern}$`).test(character));

const between = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at));

const ALL = between(0, 0xffff);
/** Letters in rings, of formulas and of numbers: no word is written with them. */
const SYMBOLS = /[\u2000-\u2bff\u2e2f\u3021-\u3029\u3190-\u319f\ufd3e-\ufd3f\ud800-\udfff]/u;

test('each letter of the plane is one', () => {
  const letters = ALL.filter((character) => /\p{L}/u.test(character) && !SYMBOLS.test(character));
  expect(letters.length).toBeGreaterThan(48_000);
  for (const pattern of [LETTER, LETTER_OR_DIGIT, OF_WORD])
    expect(matching(pattern, letters)).toEqual(letters);
  expect(matching(NO_LETTER, letters)).toEqual([]);
});

test.each([
  ['Latin', 0x0000, 0x02c1, /[\p{Z}\p{C}\p{P}\p{S}]/u],
  ['punctuation of Greek, Cyrillic, Armenian, Hebrew and Arabic', 0x0370, 0x06ff, /\p{P}/u],
  ['punctuation of Hindi and Thai', 0x0900, 0x0e5b, /[।॥๏๚๛]/u],
  ['punctuation and symbols of all scripts', 0x2000, 0x206f, /./su],
  ['punctuation of Chinese and Japanese', 0x3000, 0x30ff, /[\p{Z}\p{P}]/u],
  ['of full width', 0xff00, 0xffff, /[\p{P}\p{S}\ufeff]/u],
  ['halves of pairs, and private ones', 0xd800, 0xf8ff, /./su],
])('signs are none: %s', (_, from, to, signs) => {
  const others = between(from, to).filter((character) => signs.test(character) && character !== '-');
  expect(others.length).toBeGreaterThan(4);
  for (const pattern of [LETTER, LETTER_OR_DIGIT, OF_WORD]) expect(matching(pattern, others)).toEqual([]);
  expect(matching(NO_LETTER, others)).toEqual(others);
});

test('a digit and a hyphen', () => {
  const of = (character: string): boolean[] =>
    [LETTER, LETTER_OR_DIGIT, OF_WORD, NO_LETTER].map(
      (pattern) => matching(pattern, [character]).length === 1,
    );
  expect(of('7')).toEqual([false, true, true, true]);
  expect(of('-')).toEqual([false, false, true, true]);
});
