import { atEnd } from '../listen.ts';
import type { Book } from '../marks-by-block.ts';
import type { Mark } from '../marks.ts';
import { above, type Owner } from '../nodes.ts';
import type { Spoilers } from './places.ts';
import { onceAFrame } from '../scheduling.ts';

/**
 * Gives what follows the spoiler that a mark stands in, if it stands in one: revealing it, or concealing it again, may change
 * nothing but a class. `changed`: blocks with marks in spoilers, near the screen or not.
 */
export function watchSpoilers(
  { each, box }: Spoilers,
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
    const around = spoilerOf(mark)?.closest(box);
    // Watching twice is watching once.
    if (around) observer.observe(around, { attributes: true, attributeFilter: ['class'], subtree: true });
  };
}
