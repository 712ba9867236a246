// How long and how much, before we stop listening.

export interface NetLimits {
  /** ms until the head of an answer is there. */
  head: number;
  /** ms without a byte. */
  stall: number;
  /** ms for all of it: a server that drips is no better than one that is silent. */
  whole: number;
}

export const NET_LIMITS: NetLimits = { head: 60_000, stall: 30_000, whole: 30 * 60_000 };

/** Unpacked bytes of a page of an API. */
export const MAX_TEXT_BYTES = 64 * 1024 * 1024;
