import { describe, expect, test } from 'vitest';
import { boundsOf, drawLines, nextTo } from '../../../../components/dossier/graph/geometry.ts';
import { cutLabel, labelWidth } from '../../../../components/dossier/graph/labels.ts';
import { layOut, type Box, type Layout } from '../../../../components/dossier/graph/layout.ts';
import { graphOf, linesOf } from '../../../../lib/intel/dossier-graph.ts';
import { makeNeighbours, makeRelation } from '../../../make/dossier.ts';

const boxAt = (x: number, y: number): Box => ({ x, y, width: 100, height: 20 });
const layout: Layout = new Map([
  ['n0', boxAt(0, 0)],
  ['n1', boxAt(300, 0)],
  ['n2', boxAt(0, -200)],
  ['n3', boxAt(400, 150)],
]);

const starOf = (count: number) =>
  graphOf([
    makeNeighbours(
      'n0',
      Array.from({ length: count }, (_, at) => makeRelation(`n${at + 1}`)),
    ),
  ]);

describe('labels', () => {
  test('long names are cut by what a reader sees as a character', () => {
    expect(cutLabel('Paper Heron')).toBe('Paper Heron');
    expect(cutLabel('👩‍💻'.repeat(30), 4)).toBe('👩‍💻👩‍💻👩‍💻…');
    expect(cutLabel('x'.repeat(1_000))).toHaveLength(26);
    expect(cutLabel('People’s Cyber Army of Russia and more')).toBe('People’s Cyber Army of…');
  });

  test('signs that fill a square are as wide as they are high', () => {
    expect(labelWidth('キル', 10)).toBe(20);
    expect(labelWidth('ab', 10)).toBeLessThan(15);
  });
});

describe('the layout', () => {
  test('is the same for the same graph, and no two names lie on each other', () => {
    const graph = starOf(40);
    const boxes = [...layOut(graph).values()];
    expect([...layOut(graph).values()]).toEqual(boxes);
    const overlaps = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (b) =>
            Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2,
        ),
    );
    expect(overlaps).toEqual([]);
  });

  test('one entity alone has a place', () => {
    expect([...layOut(starOf(0)).keys()]).toEqual(['n0']);
  });
});

describe('the picture', () => {
  test('has room for all', () => {
    const { x, y, width, height } = boundsOf(layout);
    expect([x < -50, y < -210, x + width > 450, y + height > 160]).toEqual([true, true, true, true]);
    expect(boundsOf(new Map()).width).toBeGreaterThan(0);
  });

  test('lines end at the border of a name, and two between the same have a bend each', () => {
    const one = linesOf(graphOf([makeNeighbours('n0', [makeRelation('n1')])]).edges);
    expect(drawLines(one, layout)[0]?.path).toBe('M50.0 0.0Q150.0 0.0 250.0 0.0');
    const two = [
      makeRelation('n1', { assertion: { type: 'uses' } }),
      makeRelation('n1', { direction: 'in' }),
    ];
    const middles = drawLines(linesOf(graphOf([makeNeighbours('n0', two)]).edges), layout).map(
      ({ middle }) => middle.y,
    );
    expect(Math.abs((middles[0] ?? 0) - (middles[1] ?? 0))).toBeGreaterThan(10);
  });

  test('arrows lead to the nearest in their direction', () => {
    expect(nextTo(layout, 'n0', 'ArrowRight')).toBe('n1');
    expect(nextTo(layout, 'n0', 'ArrowUp')).toBe('n2');
    expect(nextTo(layout, 'n1', 'ArrowDown')).toBe('n3');
    expect(nextTo(layout, 'n0', 'ArrowLeft')).toBeUndefined();
  });
});
