import type { Owner } from './nodes.ts';
import { SLICE, turn } from './turns.ts';

const ELEMENTS_PER_LOOK = 256;

/** Custom elements that may still get their shadow root; more than these are not waited for. */
const MAX_CANDIDATES = 2_000;
/** ms. */
const FIRST_WAIT = 500;
const LAST_WAIT = 60_000;

/**
 * The open shadow roots of the page. A root makes no mutation when it is attached, and the page's own attachShadow can't be
 * watched from here: so elements with a custom name are asked again for a while, and any element when the pointer meets it.
 */
export class Shadows {
  readonly #found: (root: ShadowRoot) => void;
  #roots = new Set<ShadowRoot>();
  #candidates = new Set<Element>();
  #wait = FIRST_WAIT;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #signal: AbortSignal;

  constructor(found: (root: ShadowRoot) => void, signal: AbortSignal) {
    this.#found = found;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    window.addEventListener('load', () => this.#askAgain(), { signal });
  }

  /** Those whose host is still in the page. */
  get roots(): ShadowRoot[] {
    for (const root of this.#roots) if (!root.isConnected) this.#roots.delete(root);
    return [...this.#roots];
  }

  /** Looks for roots in a tree; each new one is told, and looked through as well. */
  async search(tree: Owner | Document): Promise<void> {
    if ('shadowRoot' in tree) this.meet(tree);
    let until = performance.now() + SLICE;
    let count = 0;
    for (const element of tree.querySelectorAll('*')) {
      this.meet(element);
      count += 1;
      if (count % ELEMENTS_PER_LOOK !== 0 || performance.now() < until) continue;
      await turn();
      if (this.#signal.aborted) return;
      until = performance.now() + SLICE;
    }
    this.#later();
  }

  meet(element: Element): void {
    const root = element.shadowRoot;
    if (root === null) {
      if (element.localName.includes('-') && this.#candidates.size < MAX_CANDIDATES)
        this.#candidates.add(element);
      return;
    }
    this.#candidates.delete(element);
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    this.#found(root);
    void this.search(root);
  }

  #askAgain(): void {
    const candidates = this.#candidates;
    this.#candidates = new Set();
    for (const element of candidates) if (element.isConnected) this.meet(element);
  }

  #later(): void {
    if (this.#candidates.size === 0 || this.#timer !== undefined || this.#signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#wait = Math.min(2 * this.#wait, LAST_WAIT);
      if (!document.hidden) this.#askAgain();
      this.#later();
    }, this.#wait);
  }
}
