// Two words that touch across an element's edge: one word of a page that makes half a name bold, or two that its style keeps
// apart. The tag says nothing here, since any tag can be a block; so this rare case alone asks how the edge is displayed.
import { isElement, parentOf } from './nodes.ts';

const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
const STARTS_WITH_WORD = /^[\p{L}\p{N}]/u;

/** "" is the display of what is not rendered at all. */
const isBlock = (element: Element): boolean =>
  !/^(?:$|inline|contents|ruby)/.test(getComputedStyle(element).display);

/** Node.DOCUMENT_POSITION_CONTAINS */
const CONTAINS = 8;

/** Whether an element around `inner`, but not around `outer`, is displayed as a block. */
function hasBlockEdge(inner: Text, outer: Text): boolean {
  for (let at = inner.parentNode; at && !(outer.compareDocumentPosition(at) & CONTAINS); at = parentOf(at))
    if (isElement(at) && isBlock(at)) return true;
  return false;
}

/** Most texts touch a space: that is seen at once. */
const SPACE = 0x20;

const touch = (before: string, after: string): boolean =>
  before.charCodeAt(before.length - 1) > SPACE &&
  after.charCodeAt(0) > SPACE &&
  ENDS_IN_WORD.test(before.slice(-2)) &&
  STARTS_WITH_WORD.test(after.slice(0, 2));

/** With what stands in each, which costs more to ask for again. */
export const isSplitByStyle = (before: Text, textBefore: string, after: Text, textAfter: string): boolean =>
  touch(textBefore, textAfter) &&
  before.parentNode !== after.parentNode &&
  (hasBlockEdge(before, after) || hasBlockEdge(after, before));
