// One lexicon for several feeds that finish together.
import { keepAwake } from '../keep-awake.ts';

/** ms. So long a finished feed waits for others; then its names are wanted on pages. */
const LONGEST = 2_000;
const LOOK = 50;

interface Parts {
  compile: () => Promise<void>;
  /** More may be coming. */
  isBusy: () => boolean;
  /** After each compile. */
  done: () => Promise<void>;
  /** After one that did not succeed. */
  failed: (feedIds: readonly string[], error: unknown) => void;
  tick: () => void;
}

export class CompileSoon {
  readonly #parts: Parts;
  readonly #feeds = new Set<string>();
  #running: Promise<void> | undefined;
  #isBehind = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The feed's rows are valid from now on, and no lexicon knows them. */
  add(feedId: string): void {
    this.#feeds.add(feedId);
    this.#running ??= keepAwake(this.#parts.tick, this.#run());
  }

  /** Whether it is stored and not compiled. */
  has(feedId: string): boolean {
    return this.#feeds.has(feedId);
  }

  /** The last compile did not succeed: what is stored is more than what is found. */
  get isBehind(): boolean {
    return this.#isBehind;
  }

  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #wait(): Promise<void> {
    const end = performance.now() + LONGEST;
    do await new Promise((resolve) => setTimeout(resolve, LOOK));
    while (this.#parts.isBusy() && performance.now() < end);
  }

  /** Never rejects: what is not compiled now is after the next sync, or at the next start. */
  async #run(): Promise<void> {
    try {
      while (this.#feeds.size > 0) {
        await this.#wait();
        const feeds = [...this.#feeds];
        await this.#parts.compile();
        this.#isBehind = false;
        for (const feed of feeds) this.#feeds.delete(feed);
        await this.#parts.done();
      }
    } catch (error) {
      console.error('what was synced is not compiled yet', error);
      this.#isBehind = true;
      const feeds = [...this.#feeds];
      this.#feeds.clear();
      this.#parts.failed(feeds, error);
    } finally {
      this.#running = undefined;
    }
  }
}
