// What a kind of feed on a server has to offer: which requests it needs, one after the other, and what to make of the answers. No
// I/O here: the engine sends the requests, adds the login, keeps the answers, and can be ended between any two of them. All that a
// run must remember is therefore plain JSON: `progress` between two requests, `memory` from one finished run to the next.
import type { FeedErrorCode, Intake } from '../../intel/feed.ts';
import type { FeedRequest, Json } from '../../intel/sync.ts';
import type { Tlp } from '../../intel/tlp.ts';
import type { ReadOptions } from './contract.ts';

export { FeedError } from '../../intel/feed.ts';
export type { FeedRequest, Json } from '../../intel/sync.ts';

export interface FeedAnswer {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string;
}

/** What an answer leads to: another request, or the end of the run. */
export type Step =
  | {
      /** The answer's body belongs to the feed: it is kept for `read`. */
      keep: boolean;
      next: FeedRequest;
      progress: Json;
      /** Things of this run so far, of how many if the server says; for people. */
      done?: number;
      total?: number;
    }
  | { keep: boolean; memory: Json; isUnchanged?: boolean };

export interface Begin {
  request: FeedRequest;
  progress: Json;
  /** False: what this run keeps comes on top of what earlier ones have kept; true: in place of it. */
  isFull: boolean;
}

export interface RemoteFeed<Config> {
  /** Undefined for what is no configuration of this kind (it lies in the store, and comes in by imported set-ups). */
  readConfig: (value: unknown) => Config | undefined;
  /** All hosts that requests may go to, as in URL.host: with the port where it is not the usual one. */
  hosts: (config: Config) => string[];
  /**
   * `memory` of the last finished run; undefined for a first or a full one. `now` (epoch ms; default: the clock) is what a kind goes
   * by that wants a full run from time to time, because its protocol tells nothing of what was deleted.
   */
  begin: (config: Config, memory: Json | undefined, now?: number) => Begin;
  /** @throws FeedError where the answer is of no use. */
  take: (config: Config, progress: Json, answer: FeedAnswer) => Step;
  /**
   * How a run goes on when the answer to its last request was lost (the background ended, the line broke). Absent: that request can
   * be sent again. TAXII servers may count a page as delivered once they have sent it, and would go on behind it.
   */
  resume?: (config: Config, progress: Json) => { request: FeedRequest; progress: Json };
  /** Every run fetches all there is: kept bodies are of no use once they are read. */
  isWhole?: true;
  /** Kept bodies, oldest first → entities. A newer version of an object wins. */
  read: (config: Config, bodies: readonly string[], options: RemoteReadOptions) => Promise<RemoteIntake>;
}

export interface RemoteReadOptions extends ReadOptions {
  /** `defaultTlp` gives way to what well-known public intel calls for. */
  isTlpAuto?: boolean;
}

/** `defaultTlp`: where it gave way. */
export type RemoteIntake = Intake & { defaultTlp?: Tlp };

/**
 * Looks around on a server before a feed is added: what can be synced from there. Nothing is kept, and every request goes to the
 * host of the address that the person gave: the login may travel with it.
 */
export interface Explorer<Found> {
  /** @throws FeedError for what is no http(s) address. */
  begin: (url: string) => { request: FeedRequest; progress: Json };
  /** @throws FeedError where the server is none of this kind, or refuses. */
  take: (progress: Json, answer: FeedAnswer) => { next: FeedRequest; progress: Json } | { found: Found };
}

/** What a status says that no kind of feed can use; undefined for 2xx and 304. */
export function failureOf(status: number): FeedErrorCode | undefined {
  if ((status >= 200 && status < 300) || status === 304) return undefined;
  if (status === 401 || status === 407) return 'login-refused';
  if (status === 403) return 'not-allowed';
  if (status === 404 || status === 410) return 'not-there';
  if (status === 429) return 'too-often';
  return status >= 500 ? 'server-failed' : 'not-understood';
}
