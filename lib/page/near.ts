import { atEnd } from './listen.ts';
import { elementOf, type Owner } from './nodes.ts';
import { nearStrip, touches } from './visible.ts';

/** After so many in a row that are far away, the rest of an answer is left to the observer: most pages go down as they go on. */
const MAX_FAR = 8;

/** The browser skips what is far away under `content-visibility: auto`; measuring it would make it work. */
function isNear(box: Element): boolean {
  return (
    box.checkVisibility({ contentVisibilityAuto: true }) && touches(box.getBoundingClientRect(), nearStrip())
  );
}

/** A block with `display: contents` has no box of its own that could come near. */
const isBoxless = ({ target, boundingClientRect: { width, height } }: IntersectionObserverEntry): boolean =>
  width === 0 && height === 0 && getComputedStyle(target).display === 'contents';

/** Which owners are on the screen or within one screen of it. Only owners with marks are watched: each costs 1 µs per frame scrolled. */
export class Near {
  readonly owners = new Set<Owner>();
  readonly #observer: IntersectionObserver;
  readonly #ownersAt = new Map<Element, Set<Owner>>();
  readonly #boxes = new Map<Owner, Element>();
  readonly #changed: (arrived: readonly Owner[]) => void;

  constructor(changed: (arrived: readonly Owner[]) => void, signal: AbortSignal) {
    this.#changed = changed;
    const margins = { rootMargin: '100% 0%', scrollMargin: '100% 0%' };
    this.#observer = new IntersectionObserver((entries) => this.#take(entries), margins);
    atEnd(signal, () => this.#observer.disconnect());
  }

  /** Gives those that are near now. The observer tells in the next frame only, and a mark on the screen should not wait. */
  watch(owners: Iterable<Owner>): Owner[] {
    let far = 0;
    return [...owners].filter((owner) => {
      const box = elementOf(owner);
      if (!this.#boxes.has(owner)) this.#observe(owner, box);
      if (!this.owners.has(owner) && far < MAX_FAR && isNear(box)) this.owners.add(owner);
      far = this.owners.has(owner) ? 0 : far + 1;
      return far === 0;
    });
  }

  forget(owner: Owner): void {
    this.owners.delete(owner);
    const box = this.#boxes.get(owner);
    this.#boxes.delete(owner);
    if (box === undefined) return;
    const owners = this.#ownersAt.get(box);
    owners?.delete(owner);
    if (owners?.size !== 0) return;
    this.#ownersAt.delete(box);
    this.#observer.unobserve(box);
  }

  #observe(owner: Owner, box: Element): void {
    this.#boxes.set(owner, box);
    const owners = this.#ownersAt.get(box);
    if (owners === undefined) this.#ownersAt.set(box, new Set([owner]));
    else owners.add(owner);
    this.#observer.observe(box);
  }

  #take(entries: readonly IntersectionObserverEntry[]): void {
    const before = this.owners.size;
    const arrived: Owner[] = [];
    for (const entry of entries) {
      for (const owner of [...(this.#ownersAt.get(entry.target) ?? [])]) {
        if (!entry.isIntersecting) this.#away(owner, entry);
        else if (!this.owners.has(owner)) arrived.push(owner);
      }
    }
    const hasLeft = this.owners.size < before;
    for (const owner of arrived) this.owners.add(owner);
    if (hasLeft || arrived.length > 0) this.#changed(arrived);
  }

  #away(owner: Owner, entry: IntersectionObserverEntry): void {
    this.owners.delete(owner);
    const around = isBoxless(entry) ? entry.target.parentElement : null;
    if (around === null) return;
    this.forget(owner);
    this.#observe(owner, around);
  }
}
