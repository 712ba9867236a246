// Answers about the search. What is asked in a private window leaves nothing behind, whatever its page says.
import type { Browser } from 'wxt/browser';
import type { AnswerOf, RequestOf } from '../../lib/messages/contract.ts';
import type { Outcome } from '../../lib/messages/extension.ts';
import type { SearchRequests } from '../../lib/messages/search.ts';
import {
  addRecentSearch,
  clearRecentSearches,
  recentSearches,
  removeRecentSearch,
} from '../../lib/store/recent-searches.ts';
import { core } from './core.ts';
import { ok } from './outcome.ts';
import { search } from './search-index.ts';

type Answer = AnswerOf<SearchRequests>;

export async function aboutSearch(
  request: RequestOf<SearchRequests>,
  { tab }: Browser.runtime.MessageSender,
): Promise<Outcome<Answer>> {
  const { store } = await core();
  const isPrivate = tab?.incognito === true;
  switch (request.type) {
    case 'search':
      return ok(await search(request.query, request.isNear));
    case 'recent-searches':
      return ok(isPrivate ? [] : await recentSearches(store));
    case 'add-recent-search':
      if (!isPrivate) await addRecentSearch(store, request.query);
      return ok(null);
    case 'remove-recent-search':
      if (request.query === undefined) await clearRecentSearches(store);
      else await removeRecentSearch(store, request.query);
      return ok(null);
  }
}
