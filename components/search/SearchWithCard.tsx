import type { VNode } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { Card } from '../../lib/intel/card.ts';
import type { SearchResult } from '../../lib/intel/search.ts';
import type { Answer } from '../answer.ts';
import type { SayBond } from '../card/Bonds.tsx';
import type { KeepActions } from '../card/actions.ts';
import { CardPile, type FetchCard } from '../card/CardPile.tsx';
import type { MuteActions } from '../card/use-muting.ts';
import { FailureNote } from '../FailureNote.tsx';
import { SearchBox, type SearchActions, type SearchBoxProps } from './SearchBox.tsx';

/** Each function stays the same from render to render. */
export interface SearchCardActions extends SearchActions {
  card: FetchCard;
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
  answer?: Answer<Card>;
}

/** The search, and below it the card of what was taken from its list. */
export function SearchWithCard({ actions, texts, ...box }: Props): VNode {
  const [shown, setShown] = useState<Shown>();
  const { card: fetch } = actions;
  const pick = (result: SearchResult): void => {
    setShown({ result });
    void fetch(result.pk).then((answer) =>
      // Another one may have been taken meanwhile.
      setShown((now) => (now?.result === result ? { result, answer } : now)),
    );
  };
  const close = useCallback(() => setShown(undefined), []);
  const answer = shown?.answer;
  return (
    <div class="search-place">
      <SearchBox texts={texts} actions={actions} {...box} onPick={pick} onChange={close} />
      <FailureNote unread={answer?.ok === false ? answer.code : undefined} texts={texts} />
      {shown && answer?.ok === true && (
        <section class="search-card" aria-label={texts.search.result}>
          <CardPile
            key={shown.result.pk}
            first={answer.value}
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
