// What our own pages ask about a text that the user has pasted: it is read like a page, and kept nowhere. Part of the contract in
// extension.ts.
import type { Hits } from './page.ts';

export interface ReadText {
  version: number;
  /** As a page gets them; only what is a name, of whatever TLP. */
  hits: Hits;
}

export interface PasteRequests {
  'read-text': { ask: { text: string }; answer: ReadText };
}

/** UTF-16 units. */
export const MAX_PASTE = 100_000;
