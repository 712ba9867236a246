import type { VNode } from 'preact';
import { SearchWithCard } from '../../components/search/SearchWithCard.tsx';
import type { Texts } from '../../lib/i18n/texts.ts';
import { isPrivateWindow } from '../../lib/messages/private-window.ts';
import { searchPlace } from '../../lib/messages/search-place.ts';

const ACTIONS = searchPlace(isPrivateWindow());

export const PanelSearch = ({ texts }: { texts: Texts }): VNode => (
  <section class="panel-search" aria-label={texts.search.title}>
    <SearchWithCard texts={texts} actions={ACTIONS} />
  </section>
);
