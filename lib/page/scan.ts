// Reads the page: all of it once, then what changes. Each scan has a number; a block belongs to the latest scan that read it.
import { atEnd } from './listen.ts';
import type { PageReply } from '../messages/page.ts';
import { readAhead } from './ahead.ts';
import type { Batch } from './batch.ts';
import { Gatherer, gatherOwn, Reading } from './gather.ts';
import { elementOf, isElement, type Owner } from './nodes.ts';
import { SLICE, turn } from './turns.ts';
import type { Dirty } from './watch.ts';

type Found = Extract<PageReply, { type: 'found' }>;

export interface ScanUses {
  /** Selector of what is never read. */
  skip: string;
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

  /** Reads the whole page, what is on the screen first. A newer call ends this one. */
  async everything(restarts = 0): Promise<void> {
    const scan = this.#next();
    this.#whole = scan;
    const { skip } = this.#uses;
    const trees = [document.documentElement, ...this.#uses.roots()];
    const reading = new Reading(skip, !trees.some((tree) => tree.querySelector(skip)));
    const done = readAhead(reading);
    this.#send(reading.runs.take(), scan);
    const end = await this.#read(trees, reading, scan, done);
    if (end === 'lost') this.#again(restarts + 1);
    if (end !== 'read') return;
    await Promise.all(this.#unanswered);
    if (this.#isCurrent(scan)) this.#uses.complete(scan);
  }

  /** Reads a tree that has come, without the rest of the page. */
  async tree(root: Owner): Promise<void> {
    const end = await this.#read([root], new Reading(this.#uses.skip), this.#next());
    if (end === 'lost') this.#again(1);
  }

  /** Reads what has changed. */
  async changes(dirty: Dirty): Promise<void> {
    if (dirty.all) return this.everything();
    const scan = this.#next();
    const reading = new Reading(this.#uses.skip);
    const trees = outermost(dirty.trees);
    for (const owner of this.#changedOwners(dirty, reading)) {
      // What lies in a tree that came is read with it.
      if (!isWithin(elementOf(owner), dirty.trees)) gatherOwn(owner, reading);
    }
    if ((await this.#read(trees, reading, scan)) === 'lost') this.#again(1);
  }

  #changedOwners(dirty: Dirty, reading: Reading): Set<Owner> {
    const { owners } = reading;
    const changed = new Set<Owner>();
    for (const place of dirty.places) {
      const owner = place.isConnected ? owners.of(place) : null;
      if (owner !== null) changed.add(owner);
      else this.#forgetAround(place, reading);
    }
    for (const edge of dirty.edges) {
      const owner = edge.isConnected ? owners.of(edge) : null;
      if (owner !== null && this.#uses.holds(owner)) changed.add(owner);
    }
    return changed;
  }

  /** What became editable holds no marks. */
  #forgetAround(place: Node, { owners }: Reading): void {
    for (let at = place; isElement(at) && owners.of(at) === null;) {
      this.#uses.forget(at);
      if (at.parentNode === null) return;
      at = at.parentNode;
    }
  }

  /** In slices; "lost" when the page has removed the place where the walk stood, "old" when a newer scan began. */
  async #read(
    trees: readonly Owner[],
    reading: Reading,
    scan: number,
    done?: ReadonlySet<Text>,
  ): Promise<'read' | 'lost' | 'old'> {
    let until = performance.now() + SLICE;
    for (const tree of trees) {
      const gatherer = new Gatherer(tree, reading, done);
      while (!gatherer.read(until)) {
        this.#send(reading.runs.takeReady(), scan);
        await turn();
        if (this.#unanswered.size > MAX_UNANSWERED) await Promise.race(this.#unanswered);
        if (!this.#isCurrent(scan)) return 'old';
        if (gatherer.lost) return 'lost';
        until = performance.now() + SLICE;
      }
    }
    this.#send(reading.runs.take(), scan);
    return 'read';
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
