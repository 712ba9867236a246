// How a card asks the background about muting the name that it is shown for. Nothing here throws.
import type { Mute, MutePlace, MuteWish } from '../intel/mute.ts';
import { ask } from './ask.ts';

export interface AskMute {
  /** Undefined, as with `add`, where it did not go through. */
  place: () => Promise<MutePlace | undefined>;
  add: (wish: MuteWish) => Promise<Mute | undefined>;
  /** False where it did not go through. */
  remove: (mute: Mute) => Promise<boolean>;
}

/** `tabId`: the popup's tab; a card in a page is asked about its own. */
export function askMute(tabId?: number): AskMute {
  const tab = tabId === undefined ? {} : { tabId };
  return {
    place: async () => {
      const outcome = await ask('mute-place', tab);
      return outcome.ok ? outcome.value : undefined;
    },
    add: async (wish) => {
      const outcome = await ask('mute', { wish, ...tab });
      return outcome.ok ? outcome.value : undefined;
    },
    remove: async ({ id }) => (await ask('unmute', { ids: [id] })).ok,
  };
}
