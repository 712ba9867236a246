import type { Book } from './book.ts';
import { SLICE, throttled, turn } from './turns.ts';
import { hiddenByStyle } from './visible.ts';

/** ms. */
const PERIOD = 250;
/** Distinct mentions; the background takes no more. */
const MAX_SEEN = 20_000;

/** Distinct mentions that a reader can see, as flat pairs of id and count. */
function countSeen(book: Book, version: number): number[] {
  const counts = new Map<number, number>();
  for (const mark of book.all()) {
    if (mark.hidden === false && mark.version === version)
      counts.set(mark.id, (counts.get(mark.id) ?? 0) + 1);
  }
  return [...counts].slice(0, MAX_SEEN).flat();
}

/** Tells the background what the document holds, when that changes. Forgets on the way what has left the page. */
export class Seen {
  /** A change may have happened. */
  readonly changed: () => void;
  readonly #book: Book;
  readonly #tell: (version: number, mentions: number[]) => void;
  readonly #signal: AbortSignal;
  #version = 0;
  #told = '';

  constructor(book: Book, tell: (version: number, mentions: number[]) => void, signal: AbortSignal) {
    this.#book = book;
    this.#tell = tell;
    this.#signal = signal;
    this.changed = throttled(() => void this.#report(), PERIOD, signal);
  }

  /** Lexicon version of the latest answer. */
  set version(version: number) {
    this.#version = version;
  }

  /** The background has forgotten. */
  again(): void {
    this.#told = 'unknown';
    this.changed();
  }

  async #report(): Promise<void> {
    this.#book.sweep();
    await this.#lookAtAll();
    if (this.#signal.aborted) return;
    const mentions = countSeen(this.#book, this.#version);
    const summary = mentions.length === 0 ? '' : [this.#version, ...mentions].join();
    if (summary === this.#told) return;
    this.#told = summary;
    this.#tell(this.#version, mentions);
  }

  /** What is far from the screen was not asked for painting. */
  async #lookAtAll(): Promise<void> {
    const isHidden = hiddenByStyle();
    let until = performance.now() + SLICE;
    for (const mark of this.#book.all()) {
      if (mark.hidden !== undefined) continue;
      mark.hidden = isHidden(mark);
      if (performance.now() < until) continue;
      await turn();
      if (this.#signal.aborted) return;
      until = performance.now() + SLICE;
    }
  }
}
