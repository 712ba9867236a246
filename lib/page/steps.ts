// From mark to mark by keyboard, in the order in which the page is read.
import { isPainted, type PageCommand } from '../messages/page.ts';
import type { Book } from './book.ts';
import { inOrder, maySee } from './first.ts';
import { rectsOf } from './hit-test.ts';
import type { Mark } from './marks.ts';
import { around, type Box } from './place.ts';
import { screenStrip, touches } from './visible.ts';

/** The word's own scroll position: a block may be far taller than the screen. */
function scrollTo(mark: Mark): void {
  mark.nodes[0]?.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
  const box = around(rectsOf(mark));
  if (box !== undefined && (box.top < 0 || box.top + box.height > innerHeight)) {
    window.scrollBy(0, box.top - innerHeight / 2);
  }
}

function firstOnScreen(marks: readonly Mark[]): Mark | undefined {
  const strip = screenStrip();
  return marks.find((mark) => rectsOf(mark).some((rect) => touches(rect, strip))) ?? marks[0];
}

export interface Steps {
  /** To the next or previous painted mark; from the first on the screen when there was none before, round at the end. */
  step(by: 1 | -1): void;
  /** The mark that a card without a pointer is for. */
  choose(): Mark | undefined;
  /** To the first of them; false where there is none. */
  goToFirst(isWanted: (mark: Mark) => boolean): boolean;
  /** To the place that is meant, else to the first of its mentions, or to the one after the current. */
  goToMention(command: Extract<PageCommand, { type: 'go-to' }>): void;
}

/** `current`: the mark that the user is at. */
export function newSteps(
  at: { book: Book; current: Mark | undefined },
  flash: (mark: Mark, box: Box) => void,
): Steps {
  const marksThat = (isWanted: (mark: Mark) => boolean): Mark[] =>
    [...at.book.all()].filter((mark) => isWanted(mark) && maySee(mark)).sort(inOrder);
  const painted = (): Mark[] => marksThat(({ look, isLater }) => isPainted(look) && !isLater);
  const placeIn = (marks: readonly Mark[]): number =>
    at.current === undefined ? -1 : marks.indexOf(at.current);
  const goTo = (mark: Mark | undefined): void => {
    if (mark === undefined) return;
    at.current = mark;
    scrollTo(mark);
    const box = around(rectsOf(mark));
    if (box !== undefined) flash(mark, box);
  };
  return {
    step: (by) => {
      const marks = painted();
      const place = placeIn(marks);
      goTo(place === -1 ? firstOnScreen(marks) : marks.at((place + by) % marks.length));
    },
    choose: () => {
      const marks = painted();
      if (placeIn(marks) === -1) at.current = firstOnScreen(marks);
      return at.current;
    },
    goToFirst: (isWanted) => {
      const [first] = marksThat(isWanted);
      goTo(first);
      return first !== undefined;
    },
    goToMention: ({ version, mention, seq, at: place }) => {
      const marks = marksThat((mark) => mark.id === mention && mark.version === version);
      const meant = marks.find((mark) => mark.seq === seq && mark.at === place);
      goTo(meant ?? marks[(placeIn(marks) + 1) % marks.length]);
    },
  };
}
