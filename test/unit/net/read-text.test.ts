import { expect, test } from 'vitest';
import { decode } from '../../../lib/net/read-text.ts';

const bytes = (...list: number[]): Uint8Array => new Uint8Array(list);

test.each<[string, Uint8Array[], string, string]>([
  ['UTF-8', [bytes(0xd0, 0x9a)], '', 'К'],
  ['a sign that two pieces share', [bytes(0xd0), bytes(0x9a, 0x21)], '', 'К!'],
  ['a mark of UTF-8', [bytes(0xef, 0xbb, 0xbf, 0x61)], '', 'a'],
  ['a mark of UTF-16', [bytes(0xff, 0xfe, 0x1a, 0x04)], 'text/csv; charset=utf-8', 'К'],
  ['what the server says', [bytes(0xca)], 'text/csv; charset="windows-1251"', 'К'],
  ['nothing', [], '', ''],
])('%s', (_what, pieces, type, text) => {
  expect(decode(pieces, type)).toBe(text);
});

test.each([
  ['a byte that never stands in UTF-8', [bytes(0x61, 0xff)], ''],
  ['a sign that is cut', [bytes(0xd0)], ''],
  ['an encoding that nobody knows', [bytes(0x61)], 'text/csv; charset=x-ours'],
])('is refused: %s', (_what, pieces, type) => {
  expect(() => decode(pieces, type)).toThrow('not-text');
});
