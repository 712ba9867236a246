import { describe, expect, test } from 'vitest';
import { rowByKey, rowsInView, scrollToRow } from '../../../components/panel/rows.ts';

describe('rows that are made', () => {
  test.each([
    ['at the top', 0, { first: 0, end: 16 }],
    ['in the middle', 4_800, { first: 94, end: 116 }],
    ['at the end', 239_520, { first: 4_984, end: 5_000 }],
    ['scrolled beyond the end, as the list has become shorter', 999_999, { first: 4_994, end: 5_000 }],
  ])('%s', (_where, scroll, rows) => {
    expect(rowsInView(scroll, 480, 48, 5_000)).toEqual(rows);
  });

  test('none of an empty list', () => {
    expect(rowsInView(480, 480, 48, 0)).toEqual({ first: 0, end: 0 });
  });
});

test.each([
  [0, 480, 0],
  [10, 480, 480],
  [20, 0, 528],
])('row %j, from %j: the list is scrolled to %j', (index, scroll, to) => {
  expect(scrollToRow(index, scroll, 480, 48)).toBe(to);
});

test.each<[string, number, number | undefined]>([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 99, 99],
  ['ArrowUp', -1, 99],
  ['ArrowUp', 0, 0],
  ['PageDown', 95, 99],
  ['PageUp', 3, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['a', 50, undefined],
  ['toString', 50, undefined],
])('%s from %i', (key, at, row) => {
  expect(rowByKey(key, at, 100)).toBe(row);
});

test('no key leads anywhere in an empty list', () => {
  expect(rowByKey('End', -1, 0)).toBeUndefined();
});
