// Which marks to register: every registered range costs the page time in each frame in which anything changes.
import { setRange, type Mark } from './marks.ts';
import { boxOf } from './nodes.ts';
import { screenStrip, touches, type Strip } from './visible.ts';

/** More are registered only when more are on the screen. */
export const MAX_RANGES = 300;

/** One range for all measuring: a new one for each question would be garbage. */
function rectOf(mark: Mark, ruler: Range): DOMRect {
  setRange(ruler, mark);
  return boxOf(ruler);
}

/** First of the marks (in reading order, so going down) that does not lie above the strip. */
function firstIn(marks: readonly Mark[], strip: Strip, ruler: Range): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    if (mark !== undefined && rectOf(mark, ruler).bottom < strip.top) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of one block's marks those on the screen. A block with very many (a page that is one text) is searched, not measured. */
function onScreen(marks: readonly Mark[], strip: Strip, ruler: Range): Mark[] {
  if (marks.length <= MAX_RANGES) return marks.filter((mark) => touches(rectOf(mark, ruler), strip));
  const found: Mark[] = [];
  for (let at = firstIn(marks, strip, ruler); at < marks.length; at += 1) {
    const mark = marks[at];
    if (mark === undefined || rectOf(mark, ruler).top > strip.bottom) break;
    found.push(mark);
  }
  return found;
}

/** From the paintable marks of each block near the screen: all if they are few, else those on the screen and some of the rest. */
export function choose(blocks: readonly (readonly Mark[])[]): Set<Mark> {
  const all = blocks.flat();
  if (all.length <= MAX_RANGES) return new Set(all);
  const strip = screenStrip();
  const ruler = document.createRange();
  const chosen = new Set(blocks.flatMap((marks) => onScreen(marks, strip, ruler)));
  for (const mark of all) {
    if (chosen.size >= MAX_RANGES) break;
    chosen.add(mark);
  }
  return chosen;
}
