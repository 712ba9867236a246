import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SearchWithCard } from '../../components/search/SearchWithCard.tsx';
import type { Texts } from '../../lib/i18n/texts.ts';
import { searchPlace } from '../../lib/messages/search-place.ts';

/** Until the window has said what it is, it counts as a private one. */
function usePrivate(): boolean {
  const [isPrivate, setIsPrivate] = useState(true);
  useEffect(() => {
    void browser.windows.getCurrent().then(({ incognito }) => setIsPrivate(incognito));
  }, []);
  return isPrivate;
}

export function SearchSection({ texts }: { texts: Texts }): VNode {
  const isPrivate = usePrivate();
  const actions = useMemo(() => searchPlace(isPrivate), [isPrivate]);
  return (
    <section class="block" aria-labelledby="search-title">
      <h2 id="search-title">{texts.search.title}</h2>
      <SearchWithCard texts={texts} actions={actions} />
    </section>
  );
}
