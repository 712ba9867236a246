import { gatherFrom, startOfRun, type Gatherer } from './gather.ts';
import { above, isElement, isText } from './nodes.ts';
import type { Runs } from './runs.ts';

/** Where a reader looks: a grid over the screen, as fractions of its width and height; the middle first. Each question costs a long page a millisecond. */
const COLUMNS = [0.5, 0.15, 0.85];
const ROWS = [0.1, 0.6];

/** Measuring costs as much as reading several nodes. */
const TEXTS_PER_LOOK = 16;

/** No more than this many texts from one point: a page may have very many in no height at all. */
const MAX_TEXTS = 1_500;

function firstText(element: Element): Text | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const node = walker.nextNode();
  return node !== null && isText(node) ? node : undefined;
}

/** The text at a point. Where the element there is a large one, the caret finds the place inside it. */
function textAt(x: number, y: number): Text | undefined {
  const node = document.caretPositionFromPoint(x, y)?.offsetNode;
  if (node !== undefined && isText(node)) return node;
  const element = node !== undefined && isElement(node) ? node : document.elementFromPoint(x, y);
  return element === null ? undefined : firstText(element);
}

/** True once the text lies two screens below the top of this one. */
function belowTwoScreens(): (node: Text) => boolean {
  let count = 0;
  return (node) => {
    count += 1;
    if (count > MAX_TEXTS) return true;
    if (count % TEXTS_PER_LOOK !== 0) return false;
    return (above(node)?.getBoundingClientRect().top ?? 0) > 2 * innerHeight;
  };
}

/**
 * Reads what is on the screen and one screen below, before the gatherer comes there. Gives the texts that it has read, in whole runs.
 * `runs`: its own, as the gatherer stands in the middle of one.
 */
export function readAhead(gatherer: Gatherer, runs: Runs): Set<Text> {
  const done = new Set<Text>();
  for (const column of COLUMNS) {
    for (const row of ROWS) {
      const text = textAt(column * innerWidth, row * innerHeight);
      if (text === undefined || done.has(text) || text.getRootNode() !== document) continue;
      const start = startOfRun(text, runs.owners);
      // A run that the gatherer has begun is its own.
      if (start !== undefined && !gatherer.hasMet(start)) gatherFrom(start, runs, done, belowTwoScreens());
    }
  }
  return done;
}
