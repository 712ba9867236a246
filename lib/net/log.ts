// What went out, for the user to look at: in memory alone. Addresses' paths may hold secrets, so only hosts are kept.
import type { NetEntry } from '../intel/sync.ts';

const MAX_ENTRIES = 200;

export class NetLog {
  readonly #entries: NetEntry[] = [];

  add(entry: NetEntry): void {
    this.#entries.push(entry);
    if (this.#entries.length > MAX_ENTRIES) this.#entries.shift();
  }

  /** The newest first, by when they began: they are added when they end. */
  list(): NetEntry[] {
    return this.#entries.toReversed().sort((a, b) => b.at - a.at);
  }
}
