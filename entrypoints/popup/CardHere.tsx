import type { VNode } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { FailureNote } from '../../components/FailureNote.tsx';
import { CardPile } from '../../components/card/CardPile.tsx';
import type { Around } from '../../lib/intel/around.ts';
import type { Card } from '../../lib/intel/card.ts';
import { ask } from '../../lib/messages/ask.ts';
import { askCard } from '../../lib/messages/ask-card.ts';
import { askAround } from '../../lib/messages/ask-around.ts';
import { askBond } from '../../lib/messages/ask-bond.ts';
import { askKeep } from '../../lib/messages/ask-kept.ts';
import { askMute } from '../../lib/messages/ask-mute.ts';
import type { Outcome, PointedMention } from '../../lib/messages/extension.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

interface Props {
  mention: PointedMention;
  /** The tab with the page. */
  tabId: number;
  texts: Texts;
}

/** The card of a mention whose page lets no card in. Give it a new `key` for a new mention. */
export function CardHere({ mention, tabId, texts }: Props): VNode | null {
  const [answer, setAnswer] = useState<Outcome<Card>>();
  const [around, setAround] = useState<Around>();
  useEffect(() => {
    const { version, mention: id } = mention;
    void ask('card', { version, mention: id }).then(setAnswer);
    void askAround(mention, tabId).then(setAround);
    // One mention for the life of this component: it comes anew with each report, and is the same.
  }, []);
  const close = useCallback(() => setAnswer(undefined), []);
  const mute = useMemo(() => askMute(tabId), [tabId]);
  // What is stale is marked anew: another mention is pointed at then.
  if (!answer || (!answer.ok && answer.code === 'stale')) return null;
  if (!answer.ok) return <FailureNote unread={answer.code} texts={texts} />;
  return (
    <section class="popup-card" aria-label={texts.popup.cardHere}>
      <p class="small muted">{texts.popup.cardHere}</p>
      <CardPile
        first={answer.value}
        textOnPage={mention.text}
        around={around}
        fetch={askCard}
        close={close}
        bond={askBond}
        keeping={askKeep}
        mute={mute}
        texts={texts}
      />
    </section>
  );
}
