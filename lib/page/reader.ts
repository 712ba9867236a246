// Assembles the reading of one document: gather and ask (scan), keep (book), watch, and in mode "mark" paint.
import type { PageReply } from '../messages/page.ts';
import { UNPAINTED } from '../messages/page.ts';
import type { Batch } from './batch.ts';
import { Book } from './book.ts';
import { choose } from './choose.ts';
import { listen } from './listen.ts';
import type { Line } from './line.ts';
import { marksOf, type Mark } from './marks.ts';
import { Near } from './near.ts';
import type { Owner } from './nodes.ts';
import type { Painter } from './paint.ts';
import { Scanner } from './scan.ts';
import { Seen } from './seen.ts';
import { Shadows } from './shadows.ts';
import { onceAFrame, throttled } from './turns.ts';
import { hiddenNow } from './visible.ts';
import { Watcher } from './watch.ts';

type Found = Extract<PageReply, { type: 'found' }>;

/** ms; within it a scrolled page may show a mark late if it has more marks near the screen than are registered. */
const SCROLL_PERIOD = 100;

const isPaintable = (mark: Mark): boolean => mark.look !== UNPAINTED && mark.hidden === false;

export class Reader {
  readonly book: Book;
  readonly shadows: Shadows;
  readonly seen: Seen;
  readonly #near: Near;
  /** Absent in mode "discreet". */
  readonly #painter: Painter | undefined;
  readonly #scanner: Scanner;
  readonly #watcher: Watcher;
  #crowded = false;

  constructor(
    line: Pick<Line, 'find' | 'tell'>,
    skip: readonly string[],
    painter: Painter | undefined,
    signal: AbortSignal,
  ) {
    this.#painter = painter;
    this.book = new Book((marks, owner) => this.#forget(marks, owner));
    this.seen = new Seen(
      this.book,
      (version, mentions) => line.tell({ type: 'seen', version, mentions }),
      signal,
    );
    this.#near = new Near((arrived) => this.#arrived(arrived), signal);
    this.shadows = new Shadows((root) => this.#enter(root), signal);
    this.#scanner = new Scanner(
      {
        skip,
        find: (text) => line.find(text),
        found: (batch, found, scan) => this.#found(batch, found, scan),
        complete: (scan) => this.#complete(scan),
        roots: () => this.shadows.roots,
        holds: (owner) => this.book.has(owner),
        forget: (owner) => this.book.forget(owner),
      },
      signal,
    );
    this.#watcher = new Watcher(
      onceAFrame(() => this.#flush(), signal),
      signal,
    );
    const scrolled = throttled(() => this.#scrolled(), SCROLL_PERIOD, signal);
    listen(['scroll'], scrolled, signal);
    watchShowing(() => this.#showing(), signal);
  }

  /** Until the page as it is now was read. */
  start(): Promise<void> {
    this.#watcher.observe(document);
    this.shadows.searchSoon();
    return this.again();
  }

  /** Reads everything anew; what is marked stays until its block is answered. */
  again(): Promise<void> {
    return this.#scanner.everything();
  }

  #enter(root: ShadowRoot): void {
    this.#watcher.observe(root);
    void this.#scanner.tree(root);
  }

  #flush(): void {
    const dirty = this.#watcher.take();
    void this.#scanner.changes(dirty);
    this.shadows.searchSoon();
    // What was removed is forgotten on the way.
    this.seen.changed();
  }

  #found(batch: Batch, { version, hits }: Found, scan: number): void {
    const late = this.#renew(batch, scan);
    const owners = new Set<Owner>();
    for (const mark of marksOf(batch, hits, version)) {
      if (late.has(mark.owner)) continue;
      this.book.add(mark, scan);
      owners.add(mark.owner);
    }
    this.seen.version = version;
    this.#arrived(this.#near.watch(owners));
  }

  /** Drops what older scans have found there. Gives the owners that a later one has read. */
  #renew({ runs }: Batch, scan: number): Set<Owner> {
    const late = new Set<Owner>();
    for (const { owner } of runs) if (!this.book.renew(owner, scan)) late.add(owner);
    return late;
  }

  #complete(scan: number): void {
    this.book.sweep(scan);
    this.seen.changed();
  }

  #forget(marks: readonly Mark[], owner: Owner): void {
    this.#near.forget(owner);
    for (const mark of marks) this.#painter?.erase(mark);
  }

  /** What was hidden may show by now, and the other way round. */
  #arrived(owners: readonly Owner[]): void {
    const isHidden = hiddenNow();
    for (const owner of owners) {
      for (const mark of this.book.marksOf(owner)) mark.hidden = isHidden(mark);
    }
    this.seen.changed();
    this.#paint();
  }

  #paint(): void {
    if (this.#painter === undefined) return;
    const blocks = [...this.#near.owners].map((owner) => this.book.marksOf(owner).filter(isPaintable));
    const chosen = choose(blocks);
    this.#crowded = blocks.reduce((sum, marks) => sum + marks.length, 0) > chosen.size;
    this.#painter.paint(chosen);
  }

  #scrolled(): void {
    if (this.#crowded) this.#paint();
  }

  /** Something may have opened, closed or faded in where hidden marks are. */
  #showing(): void {
    const owners = [...this.#near.owners];
    if (owners.length > 0) this.#arrived(owners);
  }
}

const SHOWING_PERIOD = 250;

/** Styles that change make no mutation that is watched; these events come with most of them. */
function watchShowing(shown: () => void, signal: AbortSignal): void {
  const soon = throttled(shown, SHOWING_PERIOD, signal);
  listen(['click', 'toggle', 'transitionend', 'animationend'], soon, signal);
}
