import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { SearchWithCard } from '../../components/search/SearchWithCard.tsx';
import type { Texts } from '../../lib/i18n/texts.ts';
import { searchPlace } from '../../lib/messages/search-place.ts';
import { takeHandedQuery, watchHandedQuery, type HandedQuery } from '../../lib/messages/handed-query.ts';

interface Props {
  first: HandedQuery;
  isPrivateWindow: boolean;
  /** It was opened for the search alone. */
  isOwnWindow: boolean;
  texts: Texts;
}

/** What is being searched for; another number is another search. */
interface Asked extends HandedQuery {
  count: number;
}

/** Takes what is handed to it while it is open, too. */
function useHanded(first: HandedQuery): Asked {
  const [asked, setAsked] = useState<Asked>({ ...first, count: 0 });
  useEffect(() => {
    const watching = new AbortController();
    const take = async (): Promise<void> => {
      const handed = await takeHandedQuery();
      if (handed) setAsked(({ count }) => ({ ...handed, count: count + 1 }));
    };
    watchHandedQuery(() => void take(), watching.signal);
    // One may have been handed over since the first was taken.
    void take();
    return () => watching.abort();
  }, []);
  return asked;
}

export function SearchPage({ first, isPrivateWindow, isOwnWindow, texts }: Props): VNode {
  const { query, count, isPrivate: isFromPrivate } = useHanded(first);
  const isPrivate = isPrivateWindow || isFromPrivate;
  const actions = useMemo(() => searchPlace(isPrivate), [isPrivate]);
  useEffect(() => {
    const closeByKey = ({ key, isComposing, defaultPrevented }: KeyboardEvent): void => {
      if (key === 'Escape' && isOwnWindow && !isComposing && !defaultPrevented) window.close();
    };
    window.addEventListener('keydown', closeByKey);
    return () => window.removeEventListener('keydown', closeByKey);
  }, [isOwnWindow]);
  return (
    <main class="search-page">
      <h1>{texts.search.title}</h1>
      {isPrivate && <p class="small muted">{texts.search.privateNote}</p>}
      <SearchWithCard key={count} first={query} takesFocus texts={texts} actions={actions} />
    </main>
  );
}
