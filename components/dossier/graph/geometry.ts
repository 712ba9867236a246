// Lines between boxes, the room that a picture takes, and which box is next to another. Pure.
import type { GraphLine } from '../../../lib/intel/dossier-graph.ts';
import type { Box, Layout } from './layout.ts';

interface Point {
  x: number;
  y: number;
}

export interface Bounds extends Point {
  width: number;
  height: number;
}

const MARGIN = 24;

/** Of all boxes, with a margin. */
export function boundsOf(layout: Layout): Bounds {
  const boxes = [...layout.values()];
  if (boxes.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
  const left = Math.min(...boxes.map(({ x, width }) => x - width / 2)) - MARGIN;
  const top = Math.min(...boxes.map(({ y, height }) => y - height / 2)) - MARGIN;
  const right = Math.max(...boxes.map(({ x, width }) => x + width / 2)) + MARGIN;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height / 2)) + MARGIN;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Where a line from a box's middle towards a point leaves the box. */
function borderOf({ x, y, width, height }: Box, to: Point): Point {
  const [dx, dy] = [to.x - x, to.y - y];
  if (dx === 0 && dy === 0) return { x, y };
  const scale = Math.min(width / 2 / Math.abs(dx || 1e-9), height / 2 / Math.abs(dy || 1e-9));
  return { x: x + dx * scale, y: y + dy * scale };
}

export interface DrawnLine {
  line: GraphLine;
  path: string;
  /** For the word on it. */
  middle: Point;
}

/** Between two entities each line has a bend of its own. */
const BEND = 26;

function drawnLine(line: GraphLine, a: Box, b: Box, bend: number): DrawnLine {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const control = {
    x: (a.x + b.x) / 2 - ((b.y - a.y) / length) * bend * 2,
    y: (a.y + b.y) / 2 + ((b.x - a.x) / length) * bend * 2,
  };
  const [start, end] = [borderOf(a, control), borderOf(b, control)];
  const path = `M${start.x.toFixed(1)} ${start.y.toFixed(1)}Q${control.x.toFixed(1)} ${control.y.toFixed(1)} ${end.x.toFixed(1)} ${end.y.toFixed(1)}`;
  const middle = { x: (start.x + 2 * control.x + end.x) / 4, y: (start.y + 2 * control.y + end.y) / 4 };
  return { line, path, middle };
}

export function drawLines(lines: readonly GraphLine[], layout: Layout): DrawnLine[] {
  const pairs = Map.groupBy(lines, ({ from, to }) => JSON.stringify([from, to].sort()));
  return [...pairs.values()].flatMap((same) =>
    same.flatMap((line, at) => {
      const [a, b] = [layout.get(line.from), layout.get(line.to)];
      if (!a || !b) return [];
      // The other way round "left of the line" is the other side.
      const side = line.from < line.to ? 1 : -1;
      return [drawnLine(line, a, b, side * (at - (same.length - 1) / 2) * BEND)];
    }),
  );
}

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const AHEAD: Record<Direction, Point> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/** The nearest box in a direction, those straight ahead before those beside; undefined where there is none. */
export function nextTo(layout: Layout, from: string, direction: Direction): string | undefined {
  const start = layout.get(from);
  const { x, y } = AHEAD[direction];
  const ahead = [...layout].flatMap(([id, box]) => {
    if (!start || id === from) return [];
    const forward = (box.x - start.x) * x + (box.y - start.y) * y;
    const aside = Math.abs((box.x - start.x) * y) + Math.abs((box.y - start.y) * x);
    return forward > 1 ? [{ id, far: forward + aside * 2 }] : [];
  });
  return ahead.sort((a, b) => a.far - b.far)[0]?.id;
}
