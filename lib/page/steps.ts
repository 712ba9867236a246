// From mark to mark by keyboard, in the order in which the page is read.
import { UNPAINTED } from '../messages/page.ts';
import type { Book } from './book.ts';
import { rectsOf } from './hit-test.ts';
import { isInText, type Mark } from './marks.ts';
import { around, type Box } from './place.ts';
import { screenStrip, touches } from './visible.ts';

function inOrder(a: Mark, b: Mark): number {
  const [first] = a.nodes;
  const [second] = b.nodes;
  if (first === undefined || second === undefined) return 0;
  if (first === second) return a.start - b.start;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

const canGoTo = (mark: Mark): boolean => !mark.hidden && isInText(mark);

/** The word's own scroll position: a block may be far taller than the screen. */
function scrollTo(mark: Mark): void {
  mark.nodes[0]?.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' });
  const box = around(rectsOf(mark));
  if (box !== undefined && (box.top < 0 || box.top + box.height > innerHeight)) {
    window.scrollBy(0, box.top - innerHeight / 2);
  }
}

export class Steps {
  current: Mark | undefined;
  readonly #book: Book;
  readonly #flash: (mark: Mark, box: Box) => void;

  constructor(book: Book, flash: (mark: Mark, box: Box) => void) {
    this.#book = book;
    this.#flash = flash;
  }

  /** To the next or previous painted mark; from the first on the screen when there was none before, round at the end. */
  step(by: 1 | -1): void {
    const marks = this.#marks();
    const at = this.current === undefined ? -1 : marks.indexOf(this.current);
    const next = at === -1 ? this.#firstOnScreen(marks) : marks.at((at + by) % marks.length);
    if (next !== undefined) this.goTo(next);
  }

  /** The mark that a card without a pointer is for. */
  get chosen(): Mark | undefined {
    const marks = this.#marks();
    if (this.current !== undefined && marks.includes(this.current)) return this.current;
    this.current = this.#firstOnScreen(marks);
    return this.current;
  }

  /** To the first of its mentions, or to the one after the current. */
  goToMention(version: number, mention: number): void {
    const same = [...this.#book.all()].filter((mark) => mark.id === mention && mark.version === version);
    const marks = same.filter(canGoTo).sort(inOrder);
    const at = this.current === undefined ? -1 : marks.indexOf(this.current);
    const next = marks[(at + 1) % marks.length];
    if (next !== undefined) this.goTo(next);
  }

  goTo(mark: Mark): void {
    this.current = mark;
    scrollTo(mark);
    const box = around(rectsOf(mark));
    if (box !== undefined) this.#flash(mark, box);
  }

  #marks(): Mark[] {
    return [...this.#book.all()].filter((mark) => mark.look !== UNPAINTED && canGoTo(mark)).sort(inOrder);
  }

  #firstOnScreen(marks: readonly Mark[]): Mark | undefined {
    const strip = screenStrip();
    return marks.find((mark) => rectsOf(mark).some((rect) => touches(rect, strip))) ?? marks[0];
  }
}
