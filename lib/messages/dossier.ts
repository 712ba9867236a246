// What our own pages ask about dossiers, and about what the user keeps of entities. Part of the contract in extension.ts.
import type { Dossier, Neighbours } from '../intel/dossier.ts';
import type { Kept, KeptLists, Note } from '../intel/kept.ts';

export interface DossierRequests {
  /** `id`: a link key. */
  dossier: { ask: { id: string }; answer: Dossier };
  neighbours: { ask: { id: string }; answer: Neighbours };
  /** In a tab of its own, beside that of the asker. */
  'open-dossier': { ask: { id: string }; answer: null };
  /** "not-found" where there is no such entity. */
  watch: { ask: { id: string; isWatched: boolean }; answer: null };
  /** As typed; "" removes it. */
  'write-note': { ask: { id: string; text: string }; answer: null };
  kept: { ask: object; answer: KeptLists };
  'put-back-watched': { ask: { kept: Kept }; answer: null };
  'put-back-note': { ask: { note: Note }; answer: null };
}
