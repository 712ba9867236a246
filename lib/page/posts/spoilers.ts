import { atEnd } from '../listen.ts';
import type { Book } from '../marks-by-block.ts';
import type { Mark } from '../marks.ts';
import { above, type Owner } from '../nodes.ts';
import type { Spoilers } from './places.ts';
import { onceAFrame } from '../scheduling.ts';

/**
 * Gives what hides a mark in a spoiler, and follows that spoiler: revealing it, or concealing it again, may change
 * nothing but a class. `changed`: blocks with marks in spoilers, near the screen or not.
 */
export function watchSpoilers(
  { each, box, concealed }: Spoilers,
  book: Book,
  changed: (owners: Set<Owner>) => void,
  signal: AbortSignal,
): (mark: Mark) => void {
  const spoilerOf = ({ nodes: [node] }: Mark): Element | null | undefined =>
    node && above(node)?.closest(each);
  const look = (): void =>
    changed(
      new Set(
        book
          .all()
          .filter(spoilerOf)
          .map(({ owner }) => owner),
      ),
    );
  const observer = new MutationObserver(onceAFrame(look, signal));
  atEnd(signal, () => observer.disconnect());
  return (mark) => {
    const spoiler = spoilerOf(mark);
    // What is not painted was not asked about.
    if (spoiler?.closest(concealed)) mark.hidden = true;
    const around = spoiler?.closest(box);
    // Watching twice is watching once.
    if (around) observer.observe(around, { attributes: true, attributeFilter: ['class'], subtree: true });
  };
}
