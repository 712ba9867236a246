// One card at a time: none → loading (laid out, unseen) → shown → none; a pinned one stays.
import { atEnd } from './listen.ts';
import type { FromCard } from '../messages/card.ts';
import { newFrame } from './frame.ts';
import { contains, type Point } from './hit-test.ts';
import { Host } from './host.ts';
import { boxOf } from './nodes.ts';
import { hold, place, type Box, type Size } from './card-place.ts';

/** What a card belongs to: a mark of this document, or the frame that a mark stands in. */
export interface Anchor {
  version: number;
  mention: number;
  text: string;
  node: Node;
  /** Where it is now, in the viewport; empty once it is gone. */
  boxes(): Box[];
}

export interface CardUses {
  /** Asks that the card be shown outside of this frame. */
  elsewhere(anchor: Anchor): void;
  /** The card says that the page's marks are of an older lexicon. */
  stale(): void;
  /** The card is there, after it was given up. */
  late(): void;
  /** See `PagePolicy`. */
  key: string;
}

/** ms that a card may take to say its size before it is shown as it is. */
const SIZE_WAIT = 100;
const FIRST_SIZE: Size = { width: 380, height: 260 };
/** A smaller frame has no room for a card. */
const LEAST_FRAME: Size = { width: 400, height: 320 };

const isTop = (): boolean => window === window.top;

const isSmall = (): boolean =>
  !isTop() && (innerWidth < LEAST_FRAME.width || innerHeight < LEAST_FRAME.height);

const isRtl = (node: Node): boolean => {
  const element = node instanceof Element ? node : node.parentElement;
  return element !== null && getComputedStyle(element).direction === 'rtl';
};

const isOnScreen = ({ left, top, width, height }: Box): boolean =>
  left < innerWidth && left + width > 0 && top < innerHeight && top + height > 0;

export interface Card {
  host: Host;
  anchoredTo: Anchor | undefined;
  isShown: boolean;
  isPinned: boolean;
  /** Where the card is; undefined when none is shown. */
  box(): DOMRect | undefined;
  /** Fetches and lays out, unseen. At a word on several lines, the card stands by the one that holds `point`. */
  load(anchor: Anchor, point?: Point): void;
  /** Shows what was loaded; with `focus`, the keyboard goes into it. */
  show(focus: boolean): void;
  /** The keyboard goes back to where it was, if it is in the card. */
  hide(): void;
  /** The word may have moved: the card follows, or goes when it has left the screen. */
  follow(): void;
}

/** `style`: of the host. */
export function newCard(uses: CardUses, style: string, signal: AbortSignal): Card {
  const host = new Host(style, signal);
  let size: Size | undefined;
  /** Which of the word's boxes was pointed at. */
  let pointed = -1;
  let wanted: { focus: boolean } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let focused: HTMLElement | undefined;
  atEnd(signal, () => clearTimeout(timer));

  const isElsewhere = (): boolean => isSmall() || frame.isForbidden;
  /** What of the word is on the screen. */
  const wordBox = (): Box | undefined => {
    const boxes = card.anchoredTo?.boxes() ?? [];
    const seen = boxes.filter(isOnScreen);
    return hold(
      seen,
      seen.find((box) => box === boxes[pointed]),
    );
  };
  const put = (): void => {
    const word = wordBox();
    if (word === undefined || card.anchoredTo === undefined) return;
    const viewport = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
    host.put(host.card, place(word, size ?? FIRST_SIZE, viewport, isRtl(card.anchoredTo.node)));
  };
  const reveal = (): void => {
    if (!wanted) return;
    const { focus } = wanted;
    wanted = undefined;
    put();
    host.card.classList.add('shown');
    card.isShown = true;
    // Also without `focus`: a click may bring it into the card later.
    focused = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    if (focus) frame.focus();
    frame.post({ type: 'shown', focus });
  };

  const load = (anchor: Anchor, point?: Point): void => {
    if (card.anchoredTo !== undefined) hide();
    card.anchoredTo = anchor;
    pointed = anchor.boxes().findIndex((box) => point && contains(box, point));
    if (isElsewhere()) return;
    size = undefined;
    host.moveTo(anchor.node);
    put();
    host.raise(host.card);
    const { version, mention, text } = anchor;
    frame.load({ type: 'load', version, mention, text });
  };
  const show = (focus: boolean): void => {
    const { anchoredTo: anchor } = card;
    if (anchor === undefined) return;
    if (isElsewhere()) {
      card.anchoredTo = undefined;
      uses.elsewhere(anchor);
      return;
    }
    wanted = { focus };
    if (size) reveal();
    else timer = setTimeout(() => frame.isReady && reveal(), SIZE_WAIT);
  };
  const giveFocusBack = (): void => {
    if (document.activeElement === host.shell) {
      host.shell.blur();
      focused?.focus({ preventScroll: true });
    }
    focused = undefined;
  };
  const hide = (): void => {
    clearTimeout(timer);
    wanted = undefined;
    Object.assign(card, { anchoredTo: undefined, isShown: false, isPinned: false });
    host.card.classList.remove('shown');
    giveFocusBack();
    if (host.card.matches(':popover-open')) host.card.hidePopover();
    frame.post({ type: 'hidden' });
  };
  const follow = (): void => {
    if (card.anchoredTo === undefined || card.isPinned) return;
    if (wordBox() === undefined) hide();
    else put();
  };

  const sized = (of: Size): void => {
    size = of;
    if (wanted !== undefined) reveal();
    else if (!card.isPinned) put();
  };
  const message = (said: FromCard): void => {
    if (said.type === 'ready' && wanted === undefined) uses.late();
    else if (said.type === 'ready' && wanted !== undefined && size === undefined) show(wanted.focus);
    else if (said.type === 'size') sized(said);
    else if (said.type === 'pinned') card.isPinned = said.pinned;
    else if (said.type === 'close') hide();
    else if (said.type === 'stale') {
      hide();
      uses.stale();
    }
  };
  const forbidden = (): void => {
    const anchor = wanted && card.anchoredTo;
    hide();
    if (anchor !== undefined) uses.elsewhere(anchor);
  };
  const frame = newFrame(host.card, { message, forbidden }, uses.key, signal);

  const card: Card = {
    host,
    anchoredTo: undefined,
    isShown: false,
    isPinned: false,
    load,
    show,
    hide,
    follow,
    box: () => (card.isShown ? boxOf(host.card) : undefined),
  };
  return card;
}
