// What our own pages ask about encounters. Part of the contract in extension.ts.
import type {
  AllowedChat,
  ChatMemory,
  Encounter,
  EncounterFilter,
  EncounterSummary,
  MetCount,
  MetOverview,
} from '../intel/encounter.ts';

export interface EncounterRequests {
  /**
   * How often each of these was met, by link key (`id` of an entity); those that were never met are absent. With `tabId` what was met
   * today on that tab's site is left out: who is absent then is new to the user. "not-found" where nothing is remembered: memory is off,
   * or the tab is a private one.
   */
  met: { ask: { ids: string[]; tabId?: number }; answer: Record<string, MetCount> };
  /** Of one entity; null where it was never met. `tabId` as in `mute-place`. */
  'encounters-of': { ask: { id: string; tabId?: number }; answer: EncounterSummary | null };
  'met-overview': { ask: { only: EncounterFilter }; answer: MetOverview };
  /** Gives back what is gone now, for whoever wants to undo it. */
  'forget-encounters': { ask: { only: EncounterFilter }; answer: Encounter[] };
  /** At most MAX_PUT_BACK at once. */
  'put-back-encounters': { ask: { encounters: Encounter[] }; answer: null };
  /** Of the chat that is open in a tab. */
  'chat-memory': { ask: { tabId: number }; answer: ChatMemory };
  /** "not-found" where no private chat is open there. */
  'allow-chat': { ask: { tabId: number; isAllowed: boolean }; answer: null };
  'allowed-chats': { ask: object; answer: AllowedChat[] };
  /** What was met there is forgotten with it, and given back. */
  'forget-chat': { ask: { key: string }; answer: Encounter[] };
  /** Undoes that. */
  'remember-chat': { ask: { chat: AllowedChat }; answer: null };
}

export const MAX_MET = 20_000;
export const MAX_PUT_BACK = 5_000;
