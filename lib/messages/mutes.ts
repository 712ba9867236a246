// What our own pages ask about mutes. Part of the contract in extension.ts.
import type { Mute, MuteList, MutePlace, MuteWish, NewMute } from '../intel/mute.ts';

export interface MuteRequests {
  /** `tabId`: the popup's tab; every other page is asked about its own. */
  'mute-place': { ask: { tabId?: number }; answer: MutePlace };
  /** "not-found" where the tab shows another host by now. */
  mute: { ask: { wish: MuteWish; tabId?: number }; answer: Mute };
  mutes: { ask: object; answer: MuteList };
  /** Ids that are gone already are passed over. */
  unmute: { ask: { ids: number[] }; answer: null };
  /** From a file, or to take a removal back; at most MAX_MUTES. */
  'add-mutes': { ask: { mutes: NewMute[] }; answer: { added: number; known: number } };
}
