// What went out, for the user to look at. A request is written down before it leaves: a background that is killed over it has told.
import { afterDeath, begun, ended, type NetBook } from '../intel/net-book.ts';
import type { NetEntry } from '../intel/sync.ts';
import { readNetBook, writeNetBook } from '../store/net-book.ts';
import type { Store } from '../store/schema.ts';

/** Says how a request went. */
export type Note = (end: Partial<NetEntry>) => void;

export class NetLog {
  readonly #store: Store;
  #book: Promise<NetBook> | undefined;
  #written: Promise<unknown> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
  }

  /** As it is now. */
  async book(): Promise<NetBook> {
    this.#book ??= readNetBook(this.#store).then(afterDeath);
    return this.#book;
  }

  #change(rule: (book: NetBook) => NetBook): Promise<unknown> {
    this.#book = this.book().then(rule);
    // A store that takes nothing is told to the user elsewhere; what is known here counts until this background ends.
    this.#written = this.#written
      .then(async () => writeNetBook(this.#store, await this.book()))
      .catch((error: unknown) => console.error('a request is not written down', error));
    return this.#written;
  }

  /** Once it is written down. The last word about how it went counts. */
  async begin(about: Pick<NetEntry, 'at' | 'purpose' | 'feedId' | 'host' | 'method'>): Promise<Note> {
    let entry: NetEntry = { ...about, status: 'under-way', bytes: 0, ms: 0 };
    await this.#change((book) => begun(book, entry));
    return (end) => {
      const before = entry;
      entry = { ...before, ...end, ms: Date.now() - about.at };
      const now = entry;
      void this.#change((book) => ended(book, before, now));
    };
  }
}
