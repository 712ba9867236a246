import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { SearchWithCard } from '../../components/search/SearchWithCard.tsx';
import type { Texts } from '../../lib/i18n/texts.ts';
import { searchPlace } from '../../lib/messages/search-place.ts';

interface Props {
  tabId: number;
  /** The window is a private one. */
  isPrivate: boolean;
  texts: Texts;
}

export function PopupSearch({ tabId, isPrivate, texts }: Props): VNode {
  const actions = useMemo(() => searchPlace(isPrivate, tabId), [isPrivate, tabId]);
  return (
    <section class="block" aria-label={texts.search.title}>
      <SearchWithCard texts={texts} actions={actions} />
    </section>
  );
}
