import { expect, test } from 'vitest';
import { markSheet } from '../../../lib/reading/mark-sheet.ts';

const PATTERN = /::highlight\(([\w-]+)\)\{[^}]*underline (\w+)/g;

test.each(['underline', 'tint'] as const)(
  '%s: each kind has a pattern of its own, the watch-list too',
  (style) => {
    const found = [...markSheet('n', style).matchAll(PATTERN)].map(([, name, pattern]) => [name, pattern]);
    expect(found).toEqual([
      ['n-0', 'solid'],
      ['n-1', 'wavy'],
      ['n-2', 'dotted'],
      ['n-3', 'dashed'],
      ['n-4', 'double'],
    ]);
  },
);

test('marks are as strong as they are wanted, and no two strengths look the same', () => {
  const weights = ['light', 'normal', 'strong'] as const;
  for (const style of ['underline', 'tint'] as const)
    expect(new Set(weights.map((weight) => markSheet('n', style, weight))).size).toBe(3);
});
