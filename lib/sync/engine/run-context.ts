import type { Json, SyncPhase } from '../../intel/sync.ts';
import type { Net } from '../../net/net.ts';
import type { Store } from '../../store/schema.ts';
import type { BoundFeed } from '../registry.ts';

export interface RunTools {
  store: Store;
  net: Net;
  /** Whether objects marked TLP:RED are taken in. */
  allowsRed: () => Promise<boolean>;
  /** Of the extension. */
  version: string;
  /** A larger file is not taken. Unpacked. */
  maxFileBytes: number;
  /** Epoch ms. */
  now: () => number;
  /** See pause.ts. */
  pause: () => Promise<void>;
  /** ms. Rejects with the signal's reason. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** What a run of one feed needs. */
export interface RunContext {
  tools: RunTools;
  feedId: string;
  /** As it is stored. */
  config: Json;
  bound: BoundFeed;
  signal: AbortSignal;
  report: (phase: SyncPhase, done: number, total?: number) => void;
  /** `Retry-After` of the answer that a run has failed of. */
  asked: { retryAfter?: string | undefined };
}
