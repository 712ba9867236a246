import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupsOf } from '../../../lib/intel/grouping.ts';
import { runs } from '../../make/runs.ts';

interface Item {
  id: number;
  keys: readonly string[];
}
const groups = (items: readonly Item[]): number[][] =>
  groupsOf(items, ({ keys }) => keys).map((group) => group.map(({ id }) => id));

it('joins what shares a key, directly or through others, in the order in which it came', () => {
  expect(
    groups([
      { id: 1, keys: ['a'] },
      { id: 2, keys: ['b'] },
      { id: 3, keys: ['c', 'b'] },
      { id: 4, keys: [] },
      { id: 5, keys: ['c', 'a'] },
    ]),
  ).toEqual([[1, 2, 3, 5], [4]]);
});

it('keeps each item once, and never parts two that share a key', () => {
  const items = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 3 }));
  fc.assert(
    fc.property(items, (keys) => {
      const found = groups(keys.map((each, id) => ({ id, keys: each })));
      expect(found.flat().sort((a, b) => a - b)).toEqual(keys.map((_, id) => id));
      const groupOf = new Map(found.flatMap((group, at) => group.map((id) => [id, at])));
      keys.forEach((a, i) =>
        keys.forEach((b, j) => {
          if (a.some((key) => b.includes(key))) expect(groupOf.get(i)).toBe(groupOf.get(j));
        }),
      );
    }),
    runs(100),
  );
});
