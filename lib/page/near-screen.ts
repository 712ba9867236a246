import { atEnd } from './listen.ts';
import { above, boxOf, elementOf, isVisible, type Owner } from './nodes.ts';
import { throttled } from './scheduling.ts';
import { screenStrip, TINY, touches } from './visible.ts';

/** After so many in a row that are off the screen, the rest of an answer is left to the observer: most pages go down as they go on. */
const MAX_OFF = 8;

/** The browser skips what is far away under `content-visibility: auto`; measuring it would make it work. */
function isOnScreen(box: Element): boolean {
  return isVisible(box, { contentVisibilityAuto: true }) && touches(boxOf(box), screenStrip());
}

/** ms; while a page scrolls, blocks come near in every frame. Within it a hand scrolls less than is near. */
const PERIOD = 100;

/**
 * Of the screen's height, above and below it. Each range that is registered costs a page that changes a few µs in every frame; that
 * any is added costs one that scrolls two ms, so it had better be many at a time.
 */
const NEAR = 1;

/** `delay` is Chromium's alone: to look at every block in each frame of a chat took it longer than all our own scripts. */
const MARGIN = `${100 * NEAR}% 0%`;
const OPTIONS: IntersectionObserverInit & { delay: number } = {
  rootMargin: MARGIN,
  scrollMargin: MARGIN,
  delay: PERIOD,
};

/** A block with `display: contents` has no box of its own that could come near. */
function isContents({ target, boundingClientRect: { width, height } }: IntersectionObserverEntry): boolean {
  return width === 0 && height === 0 && target.isConnected && getComputedStyle(target).display === 'contents';
}

export interface Near {
  owners: ReadonlySet<Owner>;
  /** Whether it has no box, or hardly any, as the observer has told; undefined until then. */
  isBoxless(owner: Owner): boolean | undefined;
  /** Gives those that are near as far as is known now. The observer tells later, and a mark on the screen should not wait. */
  watch(owners: Iterable<Owner>): Owner[];
  forget(owner: Owner): void;
}

/**
 * Which owners are on the screen or near it. Only owners with marks are watched: each costs some 4 µs a frame. The browser must not be
 * asked about marks that are not painted: of these, all that is known is what the observer tells. `has`: whether an owner has marks
 * that are painted, or such that are not.
 */
export function watchNear(
  changed: (arrived: readonly Owner[]) => void,
  has: (owner: Owner, painted: boolean) => boolean,
  signal: AbortSignal,
): Near {
  const near = new Set<Owner>();
  const boxless = new WeakMap<Owner, boolean>();
  const boxes = new Map<Owner, Element>();
  const ownersAt = new Map<Element, Set<Owner>>();

  let arrived: Owner[] = [];
  const tell = (): void => {
    const owners = arrived.filter((owner) => near.has(owner) || !has(owner, true));
    arrived = [];
    changed(owners);
  };
  const tellSoon = throttled(tell, PERIOD, signal, true);
  const take = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const entry of entries) {
      const { width, height } = entry.boundingClientRect;
      for (const owner of [...(ownersAt.get(entry.target) ?? [])]) {
        const isBoxless = width <= TINY || height <= TINY;
        if (
          (entry.isIntersecting && !near.has(owner)) ||
          (boxless.get(owner) !== isBoxless && has(owner, false))
        )
          arrived.push(owner);
        boxless.set(owner, isBoxless);
        if (entry.isIntersecting) near.add(owner);
        else away(owner, entry);
      }
    }
    // Those that left are erased with the next that come: each change of what is painted has the page paint anew.
    if (arrived.length > 0) tellSoon();
  };
  const observer = new IntersectionObserver(take, OPTIONS);
  atEnd(signal, () => observer.disconnect());

  const observe = (owner: Owner, box: Element): void => {
    boxes.set(owner, box);
    const owners = ownersAt.get(box);
    if (owners === undefined) ownersAt.set(box, new Set([owner]));
    else owners.add(owner);
    observer.observe(box);
  };
  const forget = (owner: Owner): void => {
    near.delete(owner);
    const box = boxes.get(owner);
    boxes.delete(owner);
    if (box === undefined) return;
    const owners = ownersAt.get(box);
    owners?.delete(owner);
    if (owners?.size !== 0) return;
    ownersAt.delete(box);
    observer.unobserve(box);
  };
  const away = (owner: Owner, entry: IntersectionObserverEntry): void => {
    near.delete(owner);
    const around = has(owner, true) && isContents(entry) ? above(entry.target) : null;
    if (around === null) return;
    forget(owner);
    observe(owner, around);
  };
  const watch = (owners: Iterable<Owner>): Owner[] => {
    let off = 0;
    return [...owners].filter((owner) => {
      const box = elementOf(owner);
      if (!boxes.has(owner)) observe(owner, box);
      if (!near.has(owner) && off < MAX_OFF && has(owner, true) && isOnScreen(box)) near.add(owner);
      off = near.has(owner) ? 0 : off + 1;
      return off === 0;
    });
  };
  return { owners: near, isBoxless: (owner) => boxless.get(owner), watch, forget };
}
