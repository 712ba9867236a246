// Reads the page: all of it once, then what changes. Each scan has a number; a block belongs to the latest scan that read it.
import { atEnd } from './listen.ts';
import type { PageReply } from '../messages/page.ts';
import { readAhead } from './ahead.ts';
import type { Batch } from './batch.ts';
import { Gatherer, gatherOwn } from './gather.ts';
import { elementOf, isElement, type Owner } from './nodes.ts';
import { Owners, skippedBy, skippedIn } from './owners.ts';
import { Runs } from './runs.ts';
import { SLICE, turn } from './turns.ts';
import type { Dirty } from './watch.ts';

type Found = Extract<PageReply, { type: 'found' }>;

export interface ScanUses {
  /** Selectors of what is never read. */
  skip: readonly string[];
  find(text: string): Promise<Found | undefined>;
  /** What stands in the batch's text, by this scan. */
  found(batch: Batch, found: Found, scan: number): void;
  /** Everything was read; what no scan since this one has met is gone. */
  complete(scan: number): void;
  /** Shadow roots that are known. */
  roots(): readonly ShadowRoot[];
  /** Whether the owner holds marks. */
  holds(owner: Owner): boolean;
  /** The owner is not to be read any more. */
  forget(owner: Owner): void;
}

/** Batches on their way at one time: the background answers in order, and a page should not queue its whole text. */
const MAX_UNANSWERED = 3;

/** How often to begin again at once when the page removes what is being read. */
const MAX_RESTARTS = 3;
const RESTART_WAIT = 2_000;

export class Scanner {
  readonly #uses: ScanUses;
  readonly #signal: AbortSignal;
  #scan = 0;
  #whole = 0;
  #unanswered = new Set<Promise<void>>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(uses: ScanUses, signal: AbortSignal) {
    this.#uses = uses;
    this.#signal = signal;
    atEnd(signal, () => clearTimeout(this.#timer));
  }

  /** Reads the whole page; if that takes more than a slice, what is on the screen next. A newer call ends this one. */
  async everything(restarts = 0): Promise<void> {
    const scan = this.#next();
    this.#whole = scan;
    const trees = [document.documentElement, ...this.#uses.roots()];
    const end = await this.#read(trees, new Owners(skippedIn(trees, this.#uses.skip)), scan);
    if (end === 'lost') this.#again(restarts + 1);
    if (end !== 'read') return;
    await Promise.all(this.#unanswered);
    if (this.#isCurrent(scan)) this.#uses.complete(scan);
  }

  /** Reads a tree that has come, without the rest of the page. */
  async tree(root: Owner): Promise<void> {
    if ((await this.#read([root], this.#owners(), this.#next())) === 'lost') this.#again(1);
  }

  /** Reads what has changed. */
  async changes(dirty: Dirty): Promise<void> {
    if (dirty.all) return this.everything();
    const scan = this.#next();
    const owners = this.#owners();
    const runs = new Runs(owners);
    for (const owner of this.#changedOwners(dirty, owners)) {
      // What lies in a tree that came is read with it.
      if (!isWithin(elementOf(owner), dirty.trees)) gatherOwn(owner, runs);
    }
    this.#send(runs.take(), scan);
    if ((await this.#read(outermost(dirty.trees), owners, scan)) === 'lost') this.#again(1);
  }

  #owners(): Owners {
    return new Owners(skippedBy(this.#uses.skip));
  }

  #changedOwners(dirty: Dirty, owners: Owners): Set<Owner> {
    const changed = new Set<Owner>();
    for (const place of dirty.places) {
      const owner = place.isConnected ? owners.of(place) : null;
      if (owner !== null) changed.add(owner);
      else this.#forgetAround(place, owners);
    }
    for (const edge of dirty.edges) {
      const owner = edge.isConnected ? owners.of(edge) : null;
      if (owner !== null && this.#uses.holds(owner)) changed.add(owner);
    }
    return changed;
  }

  /** What became editable holds no marks. */
  #forgetAround(place: Node, owners: Owners): void {
    for (let at = place; isElement(at) && owners.of(at) === null;) {
      this.#uses.forget(at);
      if (at.parentNode === null) return;
      at = at.parentNode;
    }
  }

  /** In slices; "lost" when the page has removed the place where the walk stood, "old" when a newer scan began. */
  async #read(trees: readonly Owner[], owners: Owners, scan: number): Promise<'read' | 'lost' | 'old'> {
    const runs = new Runs(owners);
    let until = performance.now() + SLICE;
    let isFirst = true;
    for (const tree of trees) {
      const gatherer = new Gatherer(tree, runs);
      while (!gatherer.read(until)) {
        this.#send(runs.takeReady(), scan);
        if (isFirst && tree === document.documentElement) this.#ahead(gatherer, owners, scan);
        isFirst = false;
        await turn();
        if (this.#unanswered.size > MAX_UNANSWERED) await Promise.race(this.#unanswered);
        if (!this.#isCurrent(scan)) return 'old';
        if (gatherer.lost) return 'lost';
        until = performance.now() + SLICE;
      }
    }
    this.#send(runs.take(), scan);
    return 'read';
  }

  #ahead(gatherer: Gatherer, owners: Owners, scan: number): void {
    const runs = new Runs(owners);
    gatherer.passOver(readAhead(gatherer, runs));
    this.#send(runs.take(), scan);
  }

  #send(batches: readonly Batch[], scan: number): void {
    for (const batch of batches) {
      const answer = this.#uses.find(batch.text).then((found) => {
        if (found !== undefined && !this.#signal.aborted) this.#uses.found(batch, found, scan);
      });
      this.#unanswered.add(answer);
      void answer.finally(() => this.#unanswered.delete(answer));
    }
  }

  #next(): number {
    this.#scan += 1;
    return this.#scan;
  }

  /** A scan of everything ends those before it; one of changes ends none. */
  #isCurrent(scan: number): boolean {
    return !this.#signal.aborted && scan >= this.#whole;
  }

  #again(restarts: number): void {
    if (restarts <= MAX_RESTARTS) void this.everything(restarts);
    else this.#timer = setTimeout(() => void this.everything(), RESTART_WAIT);
  }
}

function isWithin(element: Element | null, trees: ReadonlySet<Element>): boolean {
  for (let at = element; at !== null; at = at.parentElement) if (trees.has(at)) return true;
  return false;
}

/** Without those that lie inside another one, or are no longer in the page. */
const outermost = (trees: ReadonlySet<Element>): Element[] =>
  [...trees].filter((tree) => tree.isConnected && !isWithin(tree.parentElement, trees));
