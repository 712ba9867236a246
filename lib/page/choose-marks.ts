// Which marks to register: every registered range costs the page time in each frame in which anything changes.
import { rulerAt, type Mark } from './marks.ts';
import { boxOf } from './nodes.ts';
import { screenStrip, touches, type Strip } from './visible.ts';

/** More are registered only when more are on the screen. */
export const MAX_RANGES = 300;

const rectOf = (mark: Mark): DOMRect => boxOf(rulerAt(mark));

/** First of the marks (in reading order, so going down) that does not lie above the strip. */
function firstIn(marks: readonly Mark[], strip: Strip): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    if (mark !== undefined && rectOf(mark).bottom < strip.top) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of one block's marks those on the screen. A block with very many (a page that is one text) is searched, not measured. */
function onScreen(marks: readonly Mark[], strip: Strip): Mark[] {
  if (marks.length <= MAX_RANGES) return marks.filter((mark) => touches(rectOf(mark), strip));
  const found: Mark[] = [];
  for (let at = firstIn(marks, strip); at < marks.length; at += 1) {
    const mark = marks[at];
    if (mark === undefined || rectOf(mark).top > strip.bottom) break;
    found.push(mark);
  }
  return found;
}

/** From the paintable marks of each block near the screen: all if they are few, else those on the screen and some of the rest. */
export function choose(blocks: readonly (readonly Mark[])[]): Set<Mark> {
  const all = blocks.flat();
  if (all.length <= MAX_RANGES) return new Set(all);
  const strip = screenStrip();
  const chosen = new Set(blocks.flatMap((marks) => onScreen(marks, strip)));
  for (const mark of all) {
    if (chosen.size >= MAX_RANGES) break;
    chosen.add(mark);
  }
  return chosen;
}
