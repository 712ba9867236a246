// All that a search with its card asks of the background, from whichever of our pages.
import { askBond, type AskBond } from './ask-bond.ts';
import { askCard } from './ask-card.ts';
import { askKeep } from './ask-kept.ts';
import { askMute, type AskMute } from './ask-mute.ts';
import { askSearch, type AskSearch } from './ask-search.ts';

export interface SearchPlace extends AskSearch {
  card: typeof askCard;
  bond: AskBond;
  mute: AskMute;
  keeping: typeof askKeep;
}

/** `isPrivate` as in `askSearch`; `tabId` as in `askMute`. */
export const searchPlace = (isPrivate: boolean | Promise<boolean>, tabId?: number): SearchPlace => ({
  ...askSearch(isPrivate),
  card: askCard,
  bond: askBond,
  mute: askMute(tabId),
  keeping: askKeep,
});
