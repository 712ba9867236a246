// All that a search with its card asks of the background, from whichever of our pages.
import type { Card } from '../intel/card.ts';
import { ask } from './ask.ts';
import { askBond, type AskBond } from './ask-bond.ts';
import { askKeep } from './ask-kept.ts';
import { askMute, type AskMute } from './ask-mute.ts';
import { askSearch, type AskSearch } from './ask-search.ts';

export interface SearchPlace extends AskSearch {
  card: (pk: number) => Promise<Card | undefined>;
  bond: AskBond;
  mute: AskMute;
  keeping: typeof askKeep;
}

async function card(pk: number): Promise<Card | undefined> {
  const outcome = await ask('card-of', { pk });
  return outcome.ok ? outcome.value : undefined;
}

/** `isPrivate` as in `askSearch`; `tabId` as in `askMute`. */
export const searchPlace = (isPrivate: boolean | Promise<boolean>, tabId?: number): SearchPlace => ({
  ...askSearch(isPrivate),
  card,
  bond: askBond,
  mute: askMute(tabId),
  keeping: askKeep,
});
