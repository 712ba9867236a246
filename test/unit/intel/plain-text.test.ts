import { describe, expect, it } from 'vitest';
import { cleanLine, cutText, plainText } from '../../../lib/intel/plain-text.ts';

describe('plainText', () => {
  it.each([
    ['[APT29](https://attack.mitre.org/groups/G0016) is a group.', 'APT29 is a group.'],
    ['Seen.(Citation: Example (Part 1) 2020)(Citation: Other) Again.', 'Seen. Again.'],
    ['using <code>net use</code> commands', 'using net use commands'],
    ['one<br>two', 'one\ntwo'],
    ['a\r\n\r\n\r\n\r\nb', 'a\n\nb'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['[click](javascript:alert(1))', '[click](javascript:alert(1))'],
  ])('%j → %j', (text, expected) => {
    expect(plainText(text, 1_000)).toBe(expected);
  });

  it('cuts to the given length', () => {
    expect(plainText('x'.repeat(100_000), 20_000)).toHaveLength(20_000);
  });
});

it('drops what hides or reorders text', () => {
  expect(cleanLine('a\u202eb\u0000c\u200bd\t e\u00a0f')).toBe('abcd e f');
});

it('never cuts through a surrogate pair', () => {
  expect(cutText('ab😀cd', 4)).toBe('ab…');
  expect(cutText('ab😀cd', 5)).toBe('ab😀…');
  expect(cutText('abc', 3)).toBe('abc');
});
