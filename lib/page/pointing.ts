// Everything that leads from a mark to its card: pointer, finger, keyboard. Only in mode "mark".
import type { PageCommand, PagePolicy } from '../messages/page.ts';
import { Card, type Anchor } from './card.ts';
import { guard } from './guard.ts';
import { markAt, rectsOf, type Point } from './hit-test.ts';
import { Hover } from './hover.ts';
import { listen } from './listen.ts';
import type { Line } from './line.ts';
import { textOf, type Mark } from './marks.ts';
import type { Reader } from './reader.ts';
import { Steps } from './steps.ts';
import { watchTouch } from './touch.ts';
import { onceAFrame } from './turns.ts';

/** What a card takes. */
const MAX_TEXT = 200;

const anchorOf = (mark: Mark): Anchor => ({
  version: mark.version,
  mention: mark.id,
  text: textOf(mark).slice(0, MAX_TEXT),
  node: mark.nodes[0] ?? document,
  boxes: () => rectsOf(mark),
});

/** The frame of this page that the pointer or the keyboard is in. */
function frameInUse(): Element | undefined {
  const pointed = [...document.querySelectorAll('iframe:hover, frame:hover')].at(-1);
  const focused =
    document.activeElement?.matches('iframe, frame') === true ? document.activeElement : undefined;
  return pointed ?? focused;
}

export class Pointing {
  readonly #reader: Reader;
  readonly #card: Card;
  readonly #elsewhere: (what: Pick<Anchor, 'version' | 'mention' | 'text'>) => void;
  readonly #steps: Steps;

  constructor(reader: Reader, line: Line, policy: PagePolicy, signal: AbortSignal) {
    this.#reader = reader;
    this.#elsewhere = ({ version, mention, text }) =>
      line.tell({ type: 'card-elsewhere', version, mention, text });
    const card = new Card({ elsewhere: this.#elsewhere, stale: () => void reader.again() }, signal);
    this.#card = card;
    this.#steps = new Steps(reader.book, (mark, box) => card.host.flash(box, mark.nodes[0] ?? document));
    this.#listen(policy, signal);
    // After our own listeners: it hides events from the page, and from whatever listens later.
    guard(card.host.element, signal);
  }

  take(command: PageCommand): void {
    if (command.type === 'step') this.#steps.step(command.by);
    else if (command.type === 'open-card') this.#open();
    else if (command.type === 'go-to') this.#steps.goToMention(command.version, command.mention);
    else if (command.type === 'card-for-frame') this.#openForFrame(command);
  }

  #listen(policy: PagePolicy, signal: AbortSignal): void {
    const card = this.#card;
    const load = (mark: Mark): void => {
      this.#steps.current = mark;
      card.load(anchorOf(mark));
    };
    const find = (point: Point): Mark | undefined =>
      markAt(point, this.#reader.book, this.#reader.shadows.roots);
    const met = (element: Element): void => this.#reader.shadows.meet(element);
    new Hover({ card, load, met, markAt: find }, policy, signal);
    const press = (point: Point): boolean => {
      const mark = find(point);
      if (mark === undefined) return false;
      load(mark);
      card.show(false);
      return true;
    };
    const close = (): void => card.hide();
    watchTouch({ press, close, cardBox: () => card.box }, signal);
    const follow = onceAFrame(() => card.follow(), signal);
    listen(['scroll', 'resize'], follow, signal);
    // What goes full screen lies over the card from then on.
    document.addEventListener('fullscreenchange', close, { signal });
    window.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
  }

  /** One Esc closes one thing: the card's is not also the page's. */
  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#card.isShown) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    this.#card.hide();
  }

  #open(): void {
    const mark = this.#steps.chosen;
    if (mark === undefined) return;
    this.#card.load(anchorOf(mark));
    this.#card.show(true);
  }

  #openForFrame({ version, mention, text }: Extract<PageCommand, { type: 'card-for-frame' }>): void {
    const frame = frameInUse();
    if (frame === undefined) {
      this.#elsewhere({ version, mention, text });
      return;
    }
    this.#card.load({ version, mention, text, node: frame, boxes: () => [frame.getBoundingClientRect()] });
    this.#card.show(false);
  }
}
