import { gatherFrom, startOfRun, type Gatherer } from './gather.ts';
import { above, boxOf, isText, walkTexts } from './nodes.ts';
import type { Runs } from './runs.ts';

/** Where a reader looks, as fractions of the screen's width and height; the middle first. */
export type Point = readonly [x: number, y: number];
export const POINTS: readonly Point[] = [0.5, 0.15, 0.85].flatMap((x) =>
  [0.1, 0.6].map((y): Point => [x, y]),
);

/** Measuring costs as much as reading several nodes. */
const TEXTS_PER_LOOK = 16;

/** No more than this many texts from one point: a page may have very many in no height at all. */
const MAX_TEXTS = 1_500;

/** The text at a point, or the first one in the element there. */
function textAt(x: number, y: number): Text | undefined {
  const node = document.caretPositionFromPoint(x, y)?.offsetNode;
  if (node === undefined || isText(node)) return node;
  const first = walkTexts(node).nextNode();
  return first !== null && isText(first) ? first : undefined;
}

/** True once the text lies two screens below the top of this one. */
function belowTwoScreens(): (node: Text) => boolean {
  let count = 0;
  return (node) => {
    count += 1;
    if (count > MAX_TEXTS) return true;
    if (count % TEXTS_PER_LOOK !== 0) return false;
    return boxOf(above(node) ?? document.documentElement).top > 2 * innerHeight;
  };
}

/**
 * Reads what is at a point of the screen and from there to one screen below, before the gatherer comes there. On a long page each such
 * question costs several milliseconds. `done` gets the texts that were read, in whole runs. `runs`: its own, as the gatherer stands in
 * the middle of one.
 */
export function readAhead([x, y]: Point, gatherer: Gatherer, runs: Runs, done: Set<Text>): void {
  const text = textAt(x * innerWidth, y * innerHeight);
  if (text === undefined || done.has(text) || text.getRootNode() !== document) return;
  const start = startOfRun(text, runs.owners);
  // A run that the gatherer has begun is its own.
  if (start !== undefined && !gatherer.hasMet(start)) gatherFrom(start, runs, done, belowTwoScreens());
}
