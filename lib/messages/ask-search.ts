// How our own pages ask the search. Nothing here throws.
import type { SearchAnswer } from '../intel/search.ts';
import { ask } from './ask.ts';
import type { Outcome } from './extension.ts';
import { MAX_QUERY } from './own.ts';

export interface AskSearch {
  find: (query: string, isNear: boolean) => Promise<Outcome<SearchAnswer>>;
  recents: () => Promise<string[]>;
  remember: (query: string) => Promise<void>;
  forget: (query?: string) => Promise<void>;
}

const cut = (query: string): string => query.slice(0, MAX_QUERY);

async function recents(): Promise<string[]> {
  const outcome = await ask('recent-searches', {});
  return outcome.ok ? outcome.value : [];
}

/** `isPrivate`: of a private window, where nothing is kept, and nothing that was kept is shown. */
export const askSearch = (isPrivate: boolean | Promise<boolean>): AskSearch => ({
  find: (query, isNear) => ask('search', { query: cut(query), isNear }),
  // The question also wakes the background and its index.
  recents: async () => {
    const kept = await recents();
    return (await isPrivate) ? [] : kept;
  },
  remember: async (query) => {
    if (!(await isPrivate)) await ask('add-recent-search', { query: cut(query) });
  },
  forget: async (query) => {
    await ask('remove-recent-search', query === undefined ? {} : { query: cut(query) });
  },
});
