import { expect, test } from 'vitest';
import { markSheet } from '../../../lib/reading/mark-sheet.ts';

const NAMES = ['n0', 'n1', 'n2', 'n3', 'n4'];
const PATTERN = /::highlight\((\w+)\)\{[^}]*underline (\w+)/g;

test.each(['underline', 'tint'] as const)(
  '%s: each kind has a pattern of its own, the watch-list too',
  (style) => {
    const found = [...markSheet(NAMES, style).matchAll(PATTERN)].map(([, name, pattern]) => [name, pattern]);
    expect(found).toEqual([
      ['n0', 'solid'],
      ['n1', 'wavy'],
      ['n2', 'dotted'],
      ['n3', 'dashed'],
      ['n4', 'double'],
    ]);
  },
);

test('a look without a name gets no rule', () => {
  const css = markSheet(['n0', '', '', '', ''], 'underline');
  expect(css).toContain('::highlight(n0)');
  expect(css).not.toContain('::highlight()');
  expect(css).not.toContain('wavy');
});

test('marks are as strong as they are wanted, and no two strengths look the same', () => {
  const weights = ['light', 'normal', 'strong'] as const;
  for (const style of ['underline', 'tint'] as const)
    expect(new Set(weights.map((weight) => markSheet(NAMES, style, weight))).size).toBe(3);
});
