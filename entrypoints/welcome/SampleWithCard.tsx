import type { VNode } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { CardPile } from '../../components/card/CardPile.tsx';
import { Sample } from '../../components/welcome/Sample.tsx';
import type { Card } from '../../lib/intel/card.ts';
import { unreadWords } from '../../components/unread-words.ts';
import { ask } from '../../lib/messages/ask.ts';
import { askCard } from '../../lib/messages/ask-card.ts';
import { askBond } from '../../lib/messages/ask-bond.ts';
import { askKeep } from '../../lib/messages/ask-kept.ts';
import { askMute } from '../../lib/messages/ask-mute.ts';
import type { ErrorCode } from '../../lib/messages/extension.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

const MUTE = askMute();

function whyNoCard(code: ErrorCode, texts: Texts): string {
  if (code === 'not-ready') return texts.welcome.sampleNotReady;
  return code === 'not-found' ? texts.welcome.sampleMissing : unreadWords(code, texts);
}

/** The sample sentence; the card of the name that was pointed at last stands below it. */
export function SampleWithCard({ texts }: { texts: Texts }): VNode {
  const [shown, setShown] = useState<{ card: Card; text: string; turn: number }>();
  const [failure, setFailure] = useState<ErrorCode>();
  const asked = useRef(0);
  const close = useCallback(() => setShown(undefined), []);
  const onName = async (text: string): Promise<void> => {
    const turn = ++asked.current;
    const outcome = await ask('card-of-name', { name: text });
    if (turn !== asked.current) return;
    setFailure(outcome.ok ? undefined : outcome.code);
    if (outcome.ok) setShown({ card: outcome.value, text, turn });
  };
  return (
    <>
      <Sample texts={texts} onName={(text) => void onName(text)} />
      {failure !== undefined && <p class="muted">{whyNoCard(failure, texts)}</p>}
      {shown && (
        <div class="sample-card">
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
        </div>
      )}
    </>
  );
}
