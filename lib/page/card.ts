// One card at a time: none → loading (laid out, unseen) → shown → none; a pinned one stays.
import { atEnd } from './listen.ts';
import type { FromCard } from '../messages/card.ts';
import { Frame } from './frame.ts';
import { Host } from './host.ts';
import { around, place, type Box, type Size } from './place.ts';

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

export class Card {
  readonly host: Host;
  anchor: Anchor | undefined;
  isShown = false;
  isPinned = false;
  readonly #frame: Frame;
  readonly #uses: CardUses;
  #size: Size | undefined;
  #wanted: { focus: boolean } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #focused: HTMLElement | undefined;

  constructor(uses: CardUses, signal: AbortSignal) {
    this.#uses = uses;
    this.host = new Host(signal);
    const listener = {
      message: (message: FromCard) => this.#take(message),
      forbidden: () => this.#forbidden(),
    };
    this.#frame = new Frame(this.host.card, listener, signal);
    atEnd(signal, () => clearTimeout(this.#timer));
  }

  /** Where the card is; undefined when none is shown. */
  get box(): DOMRect | undefined {
    return this.isShown ? this.host.card.getBoundingClientRect() : undefined;
  }

  /** Fetches and lays out, unseen. */
  load(anchor: Anchor): void {
    if (this.anchor !== undefined) this.hide();
    this.anchor = anchor;
    if (isSmall() || this.#frame.isForbidden) return;
    this.#size = undefined;
    this.host.moveTo(anchor.node);
    this.#place();
    this.host.raise(this.host.card);
    const { version, mention, text } = anchor;
    this.#frame.load({ type: 'load', version, mention, text });
  }

  /** Shows what was loaded; with `focus`, the keyboard goes into it. */
  show(focus: boolean): void {
    const { anchor } = this;
    if (anchor === undefined) return;
    if (isSmall() || this.#frame.isForbidden) {
      this.anchor = undefined;
      this.#uses.elsewhere(anchor);
      return;
    }
    this.#wanted = { focus };
    if (this.#size !== undefined) this.#reveal();
    else this.#timer = setTimeout(() => this.#frame.isReady && this.#reveal(), SIZE_WAIT);
  }

  /** The keyboard goes back to where it was, if it is in the card. */
  hide(): void {
    clearTimeout(this.#timer);
    this.anchor = undefined;
    this.isShown = false;
    this.isPinned = false;
    this.#wanted = undefined;
    const { card } = this.host;
    card.classList.remove('shown');
    this.#giveFocusBack();
    if (card.matches(':popover-open')) card.hidePopover();
    this.#frame.post({ type: 'hidden' });
  }

  #giveFocusBack(): void {
    const { element } = this.host;
    if (document.activeElement === element) {
      element.blur();
      this.#focused?.focus({ preventScroll: true });
    }
    this.#focused = undefined;
  }

  /** The word may have moved: the card follows, or goes when it has left the screen. */
  follow(): void {
    if (this.anchor === undefined || this.isPinned) return;
    if (this.#wordBox() === undefined) this.hide();
    else this.#place();
  }

  #reveal(): void {
    const focus = this.#wanted?.focus;
    this.#wanted = undefined;
    if (focus === undefined) return;
    this.#place();
    this.host.card.classList.add('shown');
    this.isShown = true;
    // Also without `focus`: a click may bring it into the card later.
    this.#focused = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    if (focus) this.#frame.focus();
    this.#frame.post({ type: 'shown', focus });
  }

  /** What of the word is on the screen. */
  #wordBox(): Box | undefined {
    const boxes = this.anchor?.boxes() ?? [];
    return around(
      boxes.filter(
        ({ left, top, width, height }) =>
          left < innerWidth && left + width > 0 && top < innerHeight && top + height > 0,
      ),
    );
  }

  #place(): void {
    const word = this.#wordBox();
    if (word === undefined || this.anchor === undefined) return;
    const viewport = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
    const box = place(word, this.#size ?? FIRST_SIZE, viewport, isRtl(this.anchor.node));
    this.host.put(this.host.card, box);
  }

  #take(message: FromCard): void {
    switch (message.type) {
      case 'ready':
        if (this.#wanted !== undefined && this.#size === undefined) this.show(this.#wanted.focus);
        break;
      case 'size':
        this.#size = { width: message.width, height: message.height };
        if (this.#wanted !== undefined) this.#reveal();
        else if (!this.isPinned) this.#place();
        break;
      case 'pinned':
        this.isPinned = message.pinned;
        break;
      case 'close':
        this.hide();
        break;
      case 'stale':
        this.hide();
        this.#uses.stale();
        break;
    }
  }

  #forbidden(): void {
    const { anchor } = this;
    const wasWanted = this.#wanted !== undefined;
    this.hide();
    if (anchor !== undefined && wasWanted) this.#uses.elsewhere(anchor);
  }
}
