import type { VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { CardView } from '../../components/card/CardView.tsx';
import type { CardActions } from '../../components/card/actions.ts';
import { copyText } from '../../components/copy-text.ts';
import { Sample } from '../../components/welcome/Sample.tsx';
import type { Card } from '../../lib/intel/card.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { ErrorCode, Outcome } from '../../lib/messages/extension.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

interface Shown {
  card: Card;
  /** Absent for a card that was opened from another one. */
  text?: string;
}

function whyNoCard(code: ErrorCode, { welcome, card }: Texts): string {
  if (code === 'not-ready') return welcome.sampleNotReady;
  return code === 'not-found' ? welcome.sampleMissing : card.failures[code].title;
}

/** The sample sentence; the card of the name that was pointed at last stands below it. */
export function SampleWithCard({ texts }: { texts: Texts }): VNode {
  const [pile, setPile] = useState<readonly Shown[]>([]);
  const [failure, setFailure] = useState<ErrorCode>();
  const asked = useRef(0);
  const show = async (question: Promise<Outcome<Card>>, place: (card: Card) => void): Promise<void> => {
    const turn = ++asked.current;
    const outcome = await question;
    if (turn !== asked.current) return;
    setFailure(outcome.ok ? undefined : outcome.code);
    if (outcome.ok) place(outcome.value);
  };
  const actions = useMemo<CardActions>(
    () => ({
      open: (pk) => void show(ask('card-of', { pk }), (card) => setPile((below) => [...below, { card }])),
      copy: copyText,
      back: () => setPile((below) => below.slice(0, -1)),
      close: () => setPile([]),
    }),
    [],
  );
  const onName = (text: string): void =>
    void show(ask('card-of-name', { name: text }), (card) => setPile([{ card, text }]));
  const top = pile.at(-1);
  return (
    <>
      <Sample texts={texts} onName={onName} />
      {failure !== undefined && <p class="muted">{whyNoCard(failure, texts)}</p>}
      {top && (
        <div class="sample-card">
          <CardView
            key={`${pile.length} ${top.card.parts[0]?.pk ?? ''}`}
            card={top.card}
            textOnPage={top.text}
            pinned={false}
            canGoBack={pile.length > 1}
            texts={texts}
            actions={actions}
            now={Date.now()}
          />
        </div>
      )}
    </>
  );
}
