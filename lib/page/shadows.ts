import { atEnd } from './listen.ts';
import { now, SLICE, throttled, turn } from './scheduling.ts';

const ELEMENTS_PER_LOOK = 256;
/** ms between two searches of the whole page. */
const PERIOD = 4_000;
/** ms after which a page that does nothing is searched again: its scripts may have come late. */
const LATER = [1_000, 4_000, 16_000];

export interface Shadows {
  /** Those whose host is still in the page. */
  roots: () => ShadowRoot[];
  /** Looks for new roots in what came, and in the whole page soon. */
  searchSoon(trees?: Iterable<Element>): void;
  meet: (element: Element) => void;
}

/**
 * The open shadow roots of the page. Attaching a root makes no mutation, and the page's own attachShadow can't be watched from
 * here: so what came is searched at once, since most roots come with their host, and the page again after it has changed, a few times
 * after it has loaded, and where the pointer is.
 */
export function findShadows(found: (root: ShadowRoot) => void, signal: AbortSignal): Shadows {
  const known = new Set<ShadowRoot>();

  const roots = (): ShadowRoot[] => {
    for (const root of known) if (!root.isConnected) known.delete(root);
    return [...known];
  };
  const meet = ({ shadowRoot }: Element): void => {
    if (shadowRoot === null || known.has(shadowRoot)) return;
    known.add(shadowRoot);
    found(shadowRoot);
    void search(shadowRoot);
  };
  const search = async (tree: ParentNode): Promise<void> => {
    let until = now() + SLICE;
    const elements = tree.querySelectorAll('*');
    for (let at = 0; at < elements.length; at += 1) {
      const element = elements[at];
      if (element !== undefined) meet(element);
      if ((at + 1) % ELEMENTS_PER_LOOK !== 0 || now() < until) continue;
      await turn();
      if (signal.aborted) return;
      until = now() + SLICE;
    }
  };
  const searchAll = async (): Promise<void> => {
    for (const root of [document, ...roots()]) await search(root);
  };
  const searchAllSoon = throttled(() => void searchAll(), PERIOD, signal);
  const searchSoon = (trees: Iterable<Element> = []): void => {
    for (const tree of trees) {
      if (!tree.isConnected) continue;
      meet(tree);
      void search(tree);
    }
    searchAllSoon();
  };
  const timers = LATER.map((wait) => setTimeout(searchAllSoon, wait));
  atEnd(signal, () => timers.forEach(clearTimeout));
  return { roots, searchSoon, meet };
}
