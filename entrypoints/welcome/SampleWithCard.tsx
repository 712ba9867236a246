import type { VNode } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { CardPile } from '../../components/card/CardPile.tsx';
import { Sample } from '../../components/welcome/Sample.tsx';
import type { Card } from '../../lib/intel/card.ts';
import { ask } from '../../lib/messages/ask.ts';
import { askBond } from '../../lib/messages/ask-bond.ts';
import { askKeep } from '../../lib/messages/ask-kept.ts';
import { askMute } from '../../lib/messages/ask-mute.ts';
import type { ErrorCode, Outcome } from '../../lib/messages/extension.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

const MUTE = askMute();

function whyNoCard(code: ErrorCode, { welcome, card }: Texts): string {
  if (code === 'not-ready') return welcome.sampleNotReady;
  return code === 'not-found' ? welcome.sampleMissing : card.failures[code].title;
}

/** The sample sentence; the card of the name that was pointed at last stands below it. */
export function SampleWithCard({ texts }: { texts: Texts }): VNode {
  const [shown, setShown] = useState<{ card: Card; text: string; turn: number }>();
  const [failure, setFailure] = useState<ErrorCode>();
  const asked = useRef(0);
  const valueOf = useCallback((outcome: Outcome<Card>): Card | undefined => {
    setFailure(outcome.ok ? undefined : outcome.code);
    return outcome.ok ? outcome.value : undefined;
  }, []);
  const fetch = useCallback(async (pk: number) => valueOf(await ask('card-of', { pk })), [valueOf]);
  const close = useCallback(() => setShown(undefined), []);
  const onName = async (text: string): Promise<void> => {
    const turn = ++asked.current;
    const outcome = await ask('card-of-name', { name: text });
    if (turn !== asked.current) return;
    const card = valueOf(outcome);
    if (card) setShown({ card, text, turn });
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
            fetch={fetch}
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
