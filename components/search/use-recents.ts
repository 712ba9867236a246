// What was searched for last, as the box shows it.
import { useEffect, useState } from 'preact/hooks';

export interface RecentActions {
  /** The latest first. */
  recents: () => Promise<string[]>;
  /** Keeps a query, unless the window is a private one. */
  remember: (query: string) => Promise<void>;
  /** Without a query: all of them. */
  forget: (query?: string) => void;
}

export interface UsedRecents {
  queries: readonly string[];
  add: (query: string) => void;
  remove: (query?: string) => void;
}

/** Asked for when the box is entered, which also wakes the search. */
export function useRecents({ recents, remember, forget }: RecentActions, isInside: boolean): UsedRecents {
  const [queries, setQueries] = useState<readonly string[]>([]);
  useEffect(() => {
    if (isInside) void recents().then(setQueries);
  }, [isInside, recents]);
  return {
    queries,
    add: (query) => {
      void remember(query).then(recents).then(setQueries);
    },
    remove: (query) => {
      forget(query);
      setQueries((before) => (query === undefined ? [] : before.filter((each) => each !== query)));
    },
  };
}
