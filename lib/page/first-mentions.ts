// Of each thing only its first mention is painted, where the user wants it so: on the page, or in each post.
import { isPainted } from '../messages/page.ts';
import { isInText, type Mark } from './marks.ts';

/** In the order in which the page is read. */
export function inOrder(a: Mark, b: Mark): number {
  const [first] = a.nodes;
  const [second] = b.nodes;
  if (first === undefined || second === undefined) return 0;
  if (first === second) return a.start - b.start;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** What nobody has had to look at yet may show. */
export const maySee = (mark: Mark): boolean => mark.hidden !== true && isInText(mark);

/**
 * Says of each mark whether it is a later mention of what was named before in the same post, as `placeOf` knows it; what a reader
 * can't see names nothing.
 */
export function findLater(marks: readonly Mark[], placeOf: (mark: Mark) => string | undefined): void {
  const firsts = new Map<string, Mark>();
  for (const mark of marks) {
    mark.isLater = true;
    if (!isPainted(mark.look) || !maySee(mark)) continue;
    const key = [mark.thing, placeOf(mark)].join();
    const before = firsts.get(key);
    if (before === undefined || inOrder(mark, before) < 0) firsts.set(key, mark);
  }
  for (const mark of firsts.values()) mark.isLater = false;
}
