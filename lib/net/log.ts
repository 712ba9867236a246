// What went out, for the user to look at. A request is written down before it leaves: a background that is killed over it has told.
import { afterDeath, begun, ended, type RequestLog } from '../intel/request-log.ts';
import type { LoggedRequest } from '../intel/sync.ts';
import { readRequestLog, writeRequestLog } from '../store/request-log.ts';
import type { Store } from '../store/schema.ts';

/** Says how a request went. */
export type Note = (end: Partial<LoggedRequest>) => void;

export class RequestLogKeeper {
  readonly #store: Store;
  #log: Promise<RequestLog> | undefined;
  #written: Promise<unknown> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
  }

  /** As it is now. */
  async now(): Promise<RequestLog> {
    this.#log ??= readRequestLog(this.#store).then(afterDeath);
    return this.#log;
  }

  #change(rule: (log: RequestLog) => RequestLog): Promise<unknown> {
    this.#log = this.now().then(rule);
    // A store that takes nothing is told to the user elsewhere; what is known here counts until this background ends.
    this.#written = this.#written
      .then(async () => writeRequestLog(this.#store, await this.now()))
      .catch((error: unknown) => console.error('a request is not written down', error));
    return this.#written;
  }

  /** Once it is written down. The last word about how it went counts. */
  async begin(about: Pick<LoggedRequest, 'at' | 'purpose' | 'feedId' | 'host' | 'method'>): Promise<Note> {
    let entry: LoggedRequest = { ...about, status: 'under-way', bytes: 0, ms: 0 };
    await this.#change((log) => begun(log, entry));
    return (end) => {
      const before = entry;
      entry = { ...before, ...end, ms: Date.now() - about.at };
      const now = entry;
      void this.#change((log) => ended(log, before, now));
    };
  }
}
