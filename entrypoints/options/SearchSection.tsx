import type { VNode } from 'preact';
import { SearchWithCard } from '../../components/search/SearchWithCard.tsx';
import type { Texts } from '../../lib/i18n/texts.ts';
import { isPrivateWindow } from '../../lib/messages/private-window.ts';
import { searchPlace } from '../../lib/messages/search-place.ts';

const ACTIONS = searchPlace(isPrivateWindow());

export const SearchSection = ({ texts }: { texts: Texts }): VNode => (
  <section class="block" aria-labelledby="search-title">
    <h2 id="search-title">{texts.search.title}</h2>
    <SearchWithCard texts={texts} actions={ACTIONS} />
  </section>
);
