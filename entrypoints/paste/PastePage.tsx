import type { VNode } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { CardPile } from '../../components/card/CardPile.tsx';
import type { PastedMark } from '../../components/paste/MarkedText.tsx';
import { PasteView } from '../../components/paste/PasteView.tsx';
import { unreadWords } from '../../components/unread-words.ts';
import { surely, useAsked } from '../../components/use-asked.ts';
import { useRested } from '../../components/use-rested.ts';
import type { Card } from '../../lib/intel/card.ts';
import { ask } from '../../lib/messages/ask.ts';
import { askCard } from '../../lib/messages/ask-card.ts';
import { askBond } from '../../lib/messages/ask-bond.ts';
import { askKeep } from '../../lib/messages/ask-kept.ts';
import { askMute } from '../../lib/messages/ask-mute.ts';
import type { ErrorCode } from '../../lib/messages/extension.ts';
import { MAX_PASTE } from '../../lib/messages/paste.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { readPasted, type Pasted } from './read.ts';
import { watchNews } from '../../lib/messages/watch-news.ts';

const MUTE = askMute();
/** ms after the last key. */
const REST = 200;

interface Shown {
  card: Card;
  text: string;
  turn: number;
}

/** Reads the text, a moment after it was changed, and again whenever the intel or the mutes have. */
function usePasted(text: string): Pasted | undefined {
  const rested = useRested(text, REST);
  const { value } = useAsked(() => surely(readPasted(rested)), { about: [rested], hear: watchNews });
  return value?.text === text ? value : undefined;
}

export function PastePage({ settings, texts }: { settings: Settings; texts: Texts }): VNode {
  const [whole, setWhole] = useState('');
  const [shown, setShown] = useState<Shown>();
  const [failure, setFailure] = useState<ErrorCode>();
  const text = whole.slice(0, MAX_PASTE);
  const pasted = usePasted(text);
  const turn = useRef(0);
  const close = useCallback(() => setShown(undefined), []);
  const onMark = async ({ mention, start, end }: PastedMark): Promise<void> => {
    if (pasted === undefined) return;
    turn.current += 1;
    const mine = turn.current;
    const outcome = await ask('card', { version: pasted.version, mention });
    if (mine !== turn.current) return;
    setFailure(outcome.ok ? undefined : outcome.code);
    if (outcome.ok) setShown({ card: outcome.value, text: text.slice(start, end), turn: mine });
  };
  return (
    <PasteView
      text={text}
      marks={pasted?.marks}
      unread={pasted?.failure && unreadWords(pasted.failure, texts)}
      limit={MAX_PASTE}
      isTooLong={whole.length > MAX_PASTE}
      look={{ style: settings.markStyle, weight: settings.markWeight }}
      texts={texts}
      onText={(changed) => {
        setWhole(changed);
        setShown(undefined);
        // A card that is on its way belongs to the text before.
        turn.current += 1;
      }}
      onMark={(mark) => void onMark(mark)}
    >
      {failure !== undefined && <p class="notice small">{unreadWords(failure, texts)}</p>}
      {shown ? (
        <CardPile
          key={shown.turn}
          first={shown.card}
          textOnPage={shown.text}
          fetch={askCard}
          close={close}
          bond={askBond}
          keeping={askKeep}
          mute={MUTE}
          texts={texts}
        />
      ) : (
        <p class="muted">{texts.paste.point}</p>
      )}
    </PasteView>
  );
}
