// The pointer: resting on a mark shows its card; the card stays while the pointer is on it, on the word, or between the two.
import { atEnd, listen, ofPerson } from './listen.ts';
import type { PagePolicy } from '../messages/page.ts';
import type { Card } from './card.ts';
import { contains, type Point } from './hit-test.ts';
import type { Mark } from './marks.ts';
import { around } from './card-place.ts';
import { onceAFrame } from './scheduling.ts';

/** ms in which a pointer that has left may come back. */
const GRACE = 300;

export interface HoverUses {
  card: Card;
  markAt: (point: Point) => Mark | undefined;
  load: (mark: Mark, point: Point) => void;
  /** The pointer is over an element; it may have a shadow root that nobody has seen yet. */
  met: (element: Element) => void;
}

/** To be called after marks were painted. `anew`: also where the card was given up. */
type Painted = (anew?: boolean) => void;

type Modifier = PagePolicy['hoverModifier'];

const KEYS: Record<Exclude<Modifier, 'none'>, string> = { alt: 'Alt', ctrl: 'Control', shift: 'Shift' };

const isHeld = (event: PointerEvent | KeyboardEvent, modifier: Modifier): boolean =>
  modifier === 'none' || event.getModifierState(KEYS[modifier]);

export function watchHover(
  { card, markAt, load, met }: HoverUses,
  { hoverModifier, hoverDelay }: PagePolicy,
  signal: AbortSignal,
): Painted {
  let point: Point | undefined;
  let held = false;
  /** Its delay runs, or its card is shown. */
  let current: Mark | undefined;
  let delay: ReturnType<typeof setTimeout> | undefined;
  let grace: ReturnType<typeof setTimeout> | undefined;

  const stay = (): void => {
    clearTimeout(grace);
    grace = undefined;
  };
  const stop = (): void => {
    clearTimeout(delay);
    stay();
    current = undefined;
  };
  const close = (): void => {
    stop();
    if (!card.isPinned) card.hide();
  };
  const left = (): void => {
    if (current === undefined || card.isPinned) return;
    if (card.isShown) grace ??= setTimeout(close, GRACE);
    else if (card.anchoredTo !== undefined) close();
    else stop();
  };
  const rest = (mark: Mark, at: Point): void => {
    stop();
    current = mark;
    load(mark, at);
    delay = setTimeout(() => card.show(false), hoverDelay);
  };
  /** On the card, or between it and its word. */
  const isKept = (at: Point): boolean => {
    const { anchoredTo: anchor } = card;
    const box = card.box();
    if (box === undefined || anchor === undefined) return false;
    if (contains(box, at)) return true;
    const other = markAt(at);
    if (other !== undefined && other !== current) return false;
    const all = around([box, ...anchor.boxes()]);
    return all !== undefined && contains(all, at);
  };
  const look = onceAFrame(() => {
    if (point === undefined || card.isPinned) return;
    if (isKept(point)) {
      stay();
      return;
    }
    const mark = markAt(point);
    if (mark === undefined || (card.anchoredTo === undefined && !held)) left();
    // Also when its card was closed: it comes back only after the pointer has been elsewhere.
    else if (mark === current) stay();
    else if (held) rest(mark, point);
  }, signal);

  const moved = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    point = { x: event.clientX, y: event.clientY };
    held = isHeld(event, hoverModifier);
    const [target] = event.composedPath();
    if (target instanceof Element) met(target);
    look();
  };
  const pressed = (event: KeyboardEvent): void => {
    held = isHeld(event, hoverModifier);
    if (hoverModifier !== 'none' && event.key === KEYS[hoverModifier]) look();
  };
  listen(['pointermove', 'pointerover'], ofPerson(moved), signal);
  // A chat scrolls with each message: a frame is asked for only where a pointer rests.
  listen(['scroll'], () => point && look(), signal);
  listen(['keydown'], ofPerson(pressed), signal);
  const gone = (): void => {
    point = undefined;
    left();
  };
  document.documentElement.addEventListener('pointerleave', gone, { signal });
  // What goes full screen lies over the card from then on; the word may be in it.
  const covered = (): void => {
    stop();
    card.hide();
    look();
  };
  document.addEventListener('fullscreenchange', covered, { signal });
  atEnd(signal, stop);
  // A chat makes its rows anew under a pointer that rests. What a person has closed stays closed.
  return (anew = false) => {
    const isOpen = card.anchoredTo !== undefined;
    if (anew && !isOpen) stop();
    if (point && !card.isShown && (isOpen || current === undefined)) look();
  };
}
