import type { Book } from './marks-by-block.ts';
import { isInText, rulerAt, type Mark } from './marks.ts';
import { isText } from './nodes.ts';
import type { Box } from './card-place.ts';

/** CSS pixels around a word that still count as on it. */
const SLACK = 1;

export interface Point {
  x: number;
  y: number;
}

export const contains = ({ left, top, width, height }: Box, { x, y }: Point): boolean =>
  x >= left - SLACK && x <= left + width + SLACK && y >= top - SLACK && y <= top + height + SLACK;

/** One for each line that the word stands on. */
export function rectsOf(mark: Mark): DOMRect[] {
  return isInText(mark) ? [...rulerAt(mark).getClientRects()] : [];
}

/**
 * The painted mark under a point of the viewport. The caret comes first, as highlightsFromPoint is far slower with many ranges;
 * but it snaps to the nearest text, so the word's own boxes decide.
 */
export function markAt(point: Point, book: Book, shadowRoots: ShadowRoot[]): Mark | undefined {
  const caret = document.caretPositionFromPoint(point.x, point.y, { shadowRoots });
  const node = caret?.offsetNode;
  if (caret === null || node === undefined || !isText(node)) return undefined;
  return book
    .at(node)
    .find(
      (mark) =>
        mark.range?.isPointInRange(node, caret.offset) === true &&
        rectsOf(mark).some((rect) => contains(rect, point)),
    );
}
