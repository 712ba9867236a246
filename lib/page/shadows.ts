import { atEnd } from './listen.ts';
import { SLICE, throttled, turn } from './turns.ts';

const ELEMENTS_PER_LOOK = 256;
/** ms between two searches of the whole page. */
const PERIOD = 1_000;
/** ms after which a page that does nothing is searched again: its scripts may have come late. */
const LATER = [1_000, 4_000, 16_000];

/**
 * The open shadow roots of the page. Attaching a root makes no mutation, and the page's own attachShadow can't be watched from
 * here: so the page is searched again after it has changed, a few times after it has loaded, and where the pointer is.
 */
export class Shadows {
  /** Looks for new roots soon. */
  readonly searchSoon: () => void;
  readonly #found: (root: ShadowRoot) => void;
  readonly #signal: AbortSignal;
  #roots = new Set<ShadowRoot>();

  constructor(found: (root: ShadowRoot) => void, signal: AbortSignal) {
    this.#found = found;
    this.#signal = signal;
    this.searchSoon = throttled(() => void this.#searchAll(), PERIOD, signal);
    const timers = LATER.map((wait) => setTimeout(this.searchSoon, wait));
    atEnd(signal, () => timers.forEach(clearTimeout));
  }

  /** Those whose host is still in the page. */
  get roots(): ShadowRoot[] {
    for (const root of this.#roots) if (!root.isConnected) this.#roots.delete(root);
    return [...this.#roots];
  }

  meet({ shadowRoot }: Element): void {
    if (shadowRoot === null || this.#roots.has(shadowRoot)) return;
    this.#roots.add(shadowRoot);
    this.#found(shadowRoot);
    void this.#search(shadowRoot);
  }

  async #searchAll(): Promise<void> {
    for (const root of [document, ...this.roots]) await this.#search(root);
  }

  async #search(tree: ParentNode): Promise<void> {
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
  }
}
