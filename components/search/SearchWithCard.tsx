import type { VNode } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { Card } from '../../lib/intel/card.ts';
import type { SearchResult } from '../../lib/intel/search.ts';
import type { SayBond } from '../card/Bonds.tsx';
import type { KeepActions } from '../card/actions.ts';
import { CardPile } from '../card/CardPile.tsx';
import type { MuteActions } from '../card/use-muting.ts';
import { SearchBox, type SearchActions, type SearchBoxProps } from './SearchBox.tsx';

/** Each function stays the same from render to render. */
export interface SearchCardActions extends SearchActions {
  /** The card of an entity; undefined where there is none any more. */
  card: (pk: number) => Promise<Card | undefined>;
  bond: SayBond;
  mute: MuteActions;
  /** The watch-list, and the way to a dossier. */
  keeping: KeepActions;
}

interface Props extends Pick<SearchBoxProps, 'texts' | 'first' | 'takesFocus'> {
  actions: SearchCardActions;
}

interface Shown {
  result: SearchResult;
  /** Absent while it is on its way. */
  card?: Card;
  isGone?: boolean;
}

/** The search, and below it the card of what was taken from its list. */
export function SearchWithCard({ actions, texts, ...box }: Props): VNode {
  const [shown, setShown] = useState<Shown>();
  const { card: fetch } = actions;
  const pick = (result: SearchResult): void => {
    setShown({ result });
    void fetch(result.pk).then((card) =>
      // Another one may have been taken meanwhile.
      setShown((now) => (now?.result === result ? { result, ...(card ? { card } : { isGone: true }) } : now)),
    );
  };
  const close = useCallback(() => setShown(undefined), []);
  return (
    <div class="search-place">
      <SearchBox texts={texts} actions={actions} {...box} onPick={pick} onChange={close} />
      {shown?.isGone === true && <p class="notice small">{texts.card.failures['not-found'].title}</p>}
      {shown?.card && (
        <section class="search-card" aria-label={texts.search.result}>
          <CardPile
            key={shown.result.pk}
            first={shown.card}
            fetch={fetch}
            close={close}
            bond={actions.bond}
            mute={actions.mute}
            keeping={actions.keeping}
            texts={texts}
          />
        </section>
      )}
    </div>
  );
}
