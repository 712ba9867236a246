import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around, hold, place, type Box } from '../../../lib/page/card-place.ts';
import { runs } from '../../make/runs.ts';

const CARD = { width: 400, height: 300 };
const VIEW = { width: 1000, height: 800 };
const word = (left: number, top: number): Box => ({ left, top, width: 60, height: 20 });

const CASES: [string, Box, boolean, Partial<Box>][] = [
  ['below, from its left edge', word(100, 100), false, { left: 100, top: 124, width: 400, height: 300 }],
  ['right to left: from its right edge', word(700, 100), true, { left: 360, top: 124 }],
  ['above where there is no room below', word(100, 700), false, { left: 100, top: 396 }],
  ['pushed in at the right edge', word(900, 100), false, { left: 596 }],
  ['pushed in at the left edge', word(10, 100), true, { left: 4 }],
];

test.each(CASES)('%s', (_, at, rtl, expected) => {
  expect(place(at, CARD, VIEW, rtl)).toMatchObject(expected);
});

test('beside the word in a viewport that is too low', () => {
  expect(place(word(10, 40), CARD, { width: 600, height: 110 }, false)).toMatchObject({
    left: 74,
    height: 102,
  });
});

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

test('never over the word, never outside of the viewport', () => {
  const numbers = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(
      numbers(1400),
      numbers(900),
      numbers(300),
      numbers(60),
      fc.boolean(),
      (left, top, width, height, rtl) => {
        const view = { width: 1500, height: 1000 };
        const at = {
          left,
          top,
          width: Math.min(width, view.width - left),
          height: Math.min(height, view.height - top),
        };
        const box = place(at, CARD, view, rtl);
        expect(overlaps(box, at)).toBe(false);
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.left + box.width).toBeLessThanOrEqual(view.width);
        expect(box.top + box.height).toBeLessThanOrEqual(view.height);
      },
    ),
    runs(100),
  );
});

test('around several lines', () => {
  expect(around([word(10, 10), word(200, 40)])).toEqual({ left: 10, top: 10, width: 250, height: 50 });
  expect(around([])).toBeUndefined();
});

test('a word on two lines holds its card at the line that was pointed at, and is covered in neither', () => {
  const [end, start] = [word(900, 10), word(8, 40)];
  const lines = [end, start];
  expect(hold(lines, end)).toEqual({ left: 900, top: 10, width: 60, height: 50 });
  expect(hold(lines, start)).toEqual({ left: 8, top: 10, width: 60, height: 50 });
  expect(hold(lines)).toEqual(hold(lines, end));
  expect(hold([])).toBeUndefined();
});

test('a word over several elements of one line is one', () => {
  const parts = [word(100, 10), word(160, 12), word(8, 40)];
  expect(hold(parts, parts[1])).toEqual({ left: 100, top: 10, width: 120, height: 50 });
});
