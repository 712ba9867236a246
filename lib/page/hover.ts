// The pointer: resting on a mark shows its card; the card stays while the pointer is on it, on the word, or between the two.
import { atEnd, listen } from './listen.ts';
import type { PagePolicy } from '../messages/page.ts';
import type { Card } from './card.ts';
import { contains, type Point } from './hit-test.ts';
import type { Mark } from './marks.ts';
import { around } from './place.ts';
import { onceAFrame } from './turns.ts';

/** ms in which a pointer that has left may come back. */
const GRACE = 300;

export interface HoverUses {
  card: Card;
  markAt(point: Point): Mark | undefined;
  load(mark: Mark): void;
  /** The pointer is over an element; it may have a shadow root that nobody has seen yet. */
  met(element: Element): void;
}

type Modifier = PagePolicy['hoverModifier'];

const KEYS: Record<Exclude<Modifier, 'none'>, string> = { alt: 'Alt', ctrl: 'Control', shift: 'Shift' };

const isHeld = (event: PointerEvent | KeyboardEvent, modifier: Modifier): boolean =>
  modifier === 'none' || event.getModifierState(KEYS[modifier]);

export class Hover {
  readonly #uses: HoverUses;
  readonly #policy: PagePolicy;
  #point: Point | undefined;
  #held = false;
  /** Its delay runs, or its card is shown. */
  #mark: Mark | undefined;
  #delay: ReturnType<typeof setTimeout> | undefined;
  #grace: ReturnType<typeof setTimeout> | undefined;

  constructor(uses: HoverUses, policy: PagePolicy, signal: AbortSignal) {
    this.#uses = uses;
    this.#policy = policy;
    const look = onceAFrame(() => this.#look(), signal);
    const moved = (event: PointerEvent): void => {
      if (event.pointerType === 'touch') return;
      this.#moved(event);
      look();
    };
    listen(['pointermove', 'pointerover'], moved, signal);
    listen(['scroll'], look, signal);
    listen(['keydown'], (event) => this.#key(event) && look(), signal);
    document.documentElement.addEventListener('pointerleave', () => this.#left(), { signal });
    atEnd(signal, () => this.#stop());
  }

  #moved(event: PointerEvent): void {
    this.#point = { x: event.clientX, y: event.clientY };
    this.#held = isHeld(event, this.#policy.hoverModifier);
    const [target] = event.composedPath();
    if (target instanceof Element) this.#uses.met(target);
  }

  #key(event: KeyboardEvent): boolean {
    const { hoverModifier } = this.#policy;
    this.#held = isHeld(event, hoverModifier);
    return hoverModifier !== 'none' && event.key === KEYS[hoverModifier];
  }

  #look(): void {
    const { card } = this.#uses;
    if (this.#point === undefined || card.isPinned) return;
    if (this.#isKept(this.#point)) {
      this.#stay();
      return;
    }
    const mark = this.#uses.markAt(this.#point);
    if (mark === undefined || (card.anchor === undefined && !this.#held)) this.#left();
    // Also when its card was closed: it comes back only after the pointer has been elsewhere.
    else if (mark === this.#mark) this.#stay();
    else if (this.#held) this.#rest(mark);
  }

  /** On the card, or between it and its word. */
  #isKept(point: Point): boolean {
    const { card } = this.#uses;
    const { box } = card;
    if (box === undefined || card.anchor === undefined) return false;
    if (contains(box, point)) return true;
    const other = this.#uses.markAt(point);
    if (other !== undefined && other !== this.#mark) return false;
    const all = around([box, ...card.anchor.boxes()]);
    return all !== undefined && contains(all, point);
  }

  #rest(mark: Mark): void {
    this.#stop();
    this.#mark = mark;
    this.#uses.load(mark);
    this.#delay = setTimeout(() => this.#uses.card.show(false), this.#policy.hoverDelay);
  }

  #stay(): void {
    clearTimeout(this.#grace);
    this.#grace = undefined;
  }

  #left(): void {
    const { card } = this.#uses;
    if (this.#mark === undefined || card.isPinned) return;
    if (!card.isShown) {
      this.#stop();
      if (card.anchor !== undefined) card.hide();
      return;
    }
    this.#grace ??= setTimeout(() => {
      this.#stop();
      if (!card.isPinned) card.hide();
    }, GRACE);
  }

  #stop(): void {
    clearTimeout(this.#delay);
    this.#stay();
    this.#mark = undefined;
  }
}
