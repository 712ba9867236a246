// The one thing that Byname puts into a page: a <div> without attributes, at the first hover. What it shows lives in its closed
// shadow root, as popovers: those lie over everything, and the page gets no toggle events from inside.
import { atEnd } from './listen.ts';
import { closestOf } from './nodes.ts';
import type { Box } from './card-place.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

function newBox(): HTMLDivElement {
  const box = document.createElementNS(XHTML, 'div');
  if (!(box instanceof HTMLDivElement)) throw new TypeError('No HTML here');
  return box;
}

function popover(className: string): HTMLDivElement {
  return Object.assign(newBox(), { className, popover: 'manual' });
}

export class Host {
  readonly shell: HTMLDivElement;
  readonly card: HTMLDivElement;
  readonly #flash: HTMLDivElement;

  /** `style`: of the two boxes, by their classes. */
  constructor(style: string, signal: AbortSignal) {
    this.shell = newBox();
    const root = this.shell.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets.push(sheet);
    this.card = popover('card');
    this.#flash = popover('flash');
    root.append(this.card, this.#flash);
    atEnd(signal, () => this.shell.remove());
  }

  /** A modal dialog makes everything outside of it inert: what belongs to a word inside goes there, too. */
  moveTo(word: Node | undefined): void {
    const modal = word === undefined ? null : closestOf(word, 'dialog:modal');
    const parent = modal ?? document.documentElement;
    if (this.shell.parentNode === parent) return;
    // moveBefore keeps the card's frame alive, but refuses across trees; then the frame loads anew.
    try {
      parent.moveBefore(this.shell, null);
    } catch {
      parent.append(this.shell);
    }
  }

  /** Lays a popover over everything that has come to the top since. */
  raise(box: HTMLDivElement): void {
    if (box.matches(':popover-open')) box.hidePopover();
    box.showPopover();
  }

  put(element: HTMLElement, box: Box): void {
    // A page may zoom its root element, and with it everything inside. The host itself has no box, so no zoom either.
    element.style.setProperty('zoom', String(1 / (this.shell.parentElement?.currentCSSZoom ?? 1)));
    for (const [name, value] of Object.entries(box)) element.style.setProperty(name, `${value}px`);
  }

  /** Shows the reader where a word is. */
  flash(box: Box, word: Node): void {
    this.moveTo(word);
    this.put(this.#flash, box);
    this.raise(this.#flash);
    const end = (): void => this.#flash.hidePopover();
    this.#flash.addEventListener('animationend', end, { once: true });
  }
}
