// Where a card goes. Pure: CSS pixels of the viewport in and out.

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Between word and card, and between card and the viewport's edge. */
const GAP = 4;

/** Less than this beside the word is no place for a card. */
const LEAST = 120;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** Below the word, else above it, where the card fits or there is more room. */
function stacked(word: Box, card: Size, viewport: Size, rtl: boolean): Box {
  const width = Math.min(card.width, viewport.width - 2 * GAP);
  const below = viewport.height - (word.top + word.height) - 2 * GAP;
  const above = word.top - 2 * GAP;
  const goesBelow = below >= card.height || below >= above;
  const height = Math.min(card.height, Math.max(goesBelow ? below : above, 0));
  const left = rtl ? word.left + word.width - width : word.left;
  return {
    left: clamp(left, GAP, Math.max(GAP, viewport.width - width - GAP)),
    top: goesBelow ? word.top + word.height + GAP : word.top - GAP - height,
    width,
    height,
  };
}

/** Right or left of the word, whichever has more room. */
function beside(word: Box, card: Size, viewport: Size): Box {
  const right = viewport.width - (word.left + word.width) - 2 * GAP;
  const left = word.left - 2 * GAP;
  const width = Math.min(card.width, Math.max(right, left, 0));
  const height = Math.min(card.height, viewport.height - 2 * GAP);
  return {
    left: right >= left ? word.left + word.width + GAP : word.left - GAP - width,
    top: clamp(word.top, GAP, Math.max(GAP, viewport.height - height - GAP)),
    width,
    height,
  };
}

/** A place beside the word, never over it, inside the viewport; the card scrolls in what it gets. `rtl`: its edge follows the word's right one. */
export function place(word: Box, card: Size, viewport: Size, rtl: boolean): Box {
  const box = stacked(word, card, viewport, rtl);
  if (box.height >= Math.min(LEAST, card.height)) return box;
  const aside = beside(word, card, viewport);
  return aside.width >= LEAST ? aside : box;
}

/** The smallest box around all; undefined for none. */
export function around(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

/** Of a word on several lines: as high as all of them, as a card covers none, but as wide as the line of `pointed` (else the first). */
export function hold(boxes: readonly Box[], pointed = boxes[0]): Box | undefined {
  const all = around(boxes);
  if (all === undefined || pointed === undefined) return undefined;
  const middle = pointed.top + pointed.height / 2;
  const isInLine = ({ top, height }: Box): boolean => top <= middle && middle <= top + height;
  const { left = 0, width = 0 } = around(boxes.filter(isInLine)) ?? {};
  return { ...all, left, width };
}
