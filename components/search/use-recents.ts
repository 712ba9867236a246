// What was searched for last, as the box shows it.
import { surely, useAsked } from '../use-asked.ts';

export interface RecentActions {
  /** The latest first. */
  recents: () => Promise<string[]>;
  /** Keeps a query, unless the window is a private one. */
  remember: (query: string) => Promise<void>;
  /** Without a query: all of them. */
  forget: (query?: string) => Promise<void>;
}

export interface UsedRecents {
  queries: readonly string[];
  add: (query: string) => void;
  remove: (query?: string) => void;
}

/** Asked for when the box is entered, which also wakes the search. */
export function useRecents({ recents, remember, forget }: RecentActions, isInside: boolean): UsedRecents {
  const { value: queries = [], run } = useAsked(() => surely(recents()), {
    about: [recents],
    when: isInside,
  });
  return {
    queries,
    add: (query) => void run(surely(remember(query))),
    remove: (query) =>
      void run(surely(forget(query)), (before) =>
        query === undefined ? [] : before.filter((each) => each !== query),
      ),
  };
}
