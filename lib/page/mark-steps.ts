// From mark to mark by keyboard, in the order in which the page is read.
import { isPainted, type PageCommand } from '../messages/page.ts';
import type { Book } from './marks-by-block.ts';
import { inOrder, maySee } from './first-mentions.ts';
import { rectsOf } from './hit-test.ts';
import type { Mark } from './marks.ts';
import { around, type Box } from './card-place.ts';
import type { Posts } from './sites/site.ts';
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
  /** The mark that a card without a pointer is for. */
  choose(): Mark | undefined;
  /** True where a post was asked for and is here. What is no way to a mark comes to nothing. */
  go: (command: PageCommand) => true | undefined;
}

type GoTo = Extract<PageCommand, { type: 'go-to' }>;
type GoToPost = Extract<PageCommand, { type: 'go-to-post' }>;

/** `current`: the mark that the user is at. Nothing here leaves a trace but `flash`, and where the page has scrolled to. */
export function newSteps(
  at: { book: Book; current: Mark | undefined },
  posts: Posts | undefined,
  flash: (mark: Mark, box: Box) => void,
): Steps {
  const marksThat = (isWanted: (mark: Mark) => boolean): Mark[] =>
    at.book
      .all()
      .filter((mark) => isWanted(mark) && maySee(mark))
      .sort(inOrder);
  const painted = (): Mark[] => marksThat(({ look, isLater }) => isPainted(look) && !isLater);
  const placeIn = (marks: readonly Mark[]): number =>
    at.current === undefined ? -1 : marks.indexOf(at.current);
  const goTo = (mark: Mark | undefined): true | undefined => {
    if (mark === undefined) return undefined;
    at.current = mark;
    scrollTo(mark);
    const box = around(rectsOf(mark));
    if (box !== undefined) flash(mark, box);
    return true;
  };
  /** To the next or previous painted mark; from the first on the screen when there was none before, round at the end. */
  const step = (by: 1 | -1): void => {
    const marks = painted();
    const place = placeIn(marks);
    goTo(place === -1 ? firstOnScreen(marks) : marks.at((place + by) % marks.length));
  };
  /** To the place that is meant, else to the first of its mentions, or to the one after the current. */
  const goToMention = ({ version, mention, at: meant }: GoTo): void => {
    const marks = marksThat((mark) => mark.id === mention && mark.version === version);
    goTo(marks.find((mark) => mark.at === meant) ?? marks[(placeIn(marks) + 1) % marks.length]);
  };
  const markInPost = ({ place, version, mentions }: GoToPost): Mark | undefined => {
    const marks = marksThat((mark) => posts?.placeOf(mark) === place);
    return marks.find((mark) => mark.version === version && mentions.includes(mark.id)) ?? marks[0];
  };
  return {
    choose: () => {
      const marks = painted();
      if (placeIn(marks) === -1) at.current = firstOnScreen(marks);
      return at.current;
    },
    go: (command) => {
      if (command.type === 'step') step(command.by);
      else if (command.type === 'go-to') goToMention(command);
      else if (command.type === 'go-to-post') return goTo(markInPost(command));
      return undefined;
    },
  };
}
