// Ends a request when the caller does, or when it takes too long.
import { FeedError } from '../intel/feed.ts';

export class Watch {
  readonly #controller = new AbortController();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #caller: AbortSignal;
  readonly signal: AbortSignal;

  constructor(caller: AbortSignal) {
    this.#caller = caller;
    this.signal = AbortSignal.any([caller, this.#controller.signal]);
  }

  /** From now on so many ms; a second limit of the same name takes the place of the first. */
  limit(name: string, ms: number): void {
    this.lift(name);
    const late = (): void => this.#controller.abort(new FeedError('timed-out', name));
    this.#timers.set(name, setTimeout(late, ms));
  }

  lift(name: string): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.delete(name);
  }

  end(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#controller.abort();
  }

  /** What an error of the network was: the caller's own end, a limit, or a line that broke. */
  errorOf(error: unknown): unknown {
    if (this.#caller.aborted) return this.#caller.reason;
    if (error instanceof FeedError) return error;
    const reason: unknown = this.#controller.signal.reason;
    return reason instanceof FeedError ? reason : new FeedError('unreachable', 'the line broke');
  }
}
