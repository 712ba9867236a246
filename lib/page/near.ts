import { atEnd } from './listen.ts';
import { elementOf, type Owner } from './nodes.ts';
import { nearStrip, touches } from './visible.ts';

/** A block with `display: contents` has no box of its own that could come near. */
function boxOf(owner: Owner): Element {
  let element = elementOf(owner);
  while (element.parentElement !== null && getComputedStyle(element).display === 'contents') {
    element = element.parentElement;
  }
  return element;
}

/** The browser skips what is far away under `content-visibility: auto`; measuring it would make it work. */
function isNear(box: Element): boolean {
  return (
    box.checkVisibility({ contentVisibilityAuto: true }) && touches(box.getBoundingClientRect(), nearStrip())
  );
}

/** Which owners are on the screen or within one screen of it. Only owners with marks are watched: each costs 1 µs per frame scrolled. */
export class Near {
  readonly #observer: IntersectionObserver;
  readonly #ownersOf = new Map<Element, Set<Owner>>();
  readonly #boxes = new Map<Owner, Element>();
  readonly #near = new Set<Owner>();
  readonly #changed: (arrived: readonly Owner[]) => void;

  constructor(changed: (arrived: readonly Owner[]) => void, signal: AbortSignal) {
    this.#changed = changed;
    const margins = { rootMargin: '100% 0%', scrollMargin: '100% 0%' };
    this.#observer = new IntersectionObserver((entries) => this.#take(entries), margins);
    atEnd(signal, () => this.#observer.disconnect());
  }

  get owners(): ReadonlySet<Owner> {
    return this.#near;
  }

  watch(owner: Owner): void {
    if (this.#boxes.has(owner)) return;
    const box = boxOf(owner);
    this.#boxes.set(owner, box);
    // The observer tells in the next frame only, and a mark should not wait.
    if (isNear(box)) this.#near.add(owner);
    const owners = this.#ownersOf.get(box);
    if (owners !== undefined) {
      owners.add(owner);
      return;
    }
    this.#ownersOf.set(box, new Set([owner]));
    this.#observer.observe(box);
  }

  forget(owner: Owner): void {
    this.#near.delete(owner);
    const box = this.#boxes.get(owner);
    this.#boxes.delete(owner);
    if (box === undefined) return;
    const owners = this.#ownersOf.get(box);
    owners?.delete(owner);
    if (owners?.size !== 0) return;
    this.#ownersOf.delete(box);
    this.#observer.unobserve(box);
  }

  #take(entries: readonly IntersectionObserverEntry[]): void {
    const arrived: Owner[] = [];
    for (const { target, isIntersecting } of entries) {
      for (const owner of this.#ownersOf.get(target) ?? []) {
        if (!isIntersecting) this.#near.delete(owner);
        else {
          this.#near.add(owner);
          arrived.push(owner);
        }
      }
    }
    this.#changed(arrived);
  }
}
