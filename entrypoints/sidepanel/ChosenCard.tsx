import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { FailureNote } from '../../components/FailureNote.tsx';
import { CardPile } from '../../components/card/CardPile.tsx';
import type { ChosenThing } from '../../components/panel/types.ts';
import type { Around } from '../../lib/intel/around.ts';
import type { Card } from '../../lib/intel/card.ts';
import { ask } from '../../lib/messages/ask.ts';
import { askCard } from '../../lib/messages/ask-card.ts';
import { askAround } from '../../lib/messages/ask-around.ts';
import { askBond } from '../../lib/messages/ask-bond.ts';
import { askKeep } from '../../lib/messages/ask-kept.ts';
import { askMute } from '../../lib/messages/ask-mute.ts';
import type { Outcome } from '../../lib/messages/extension.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

interface Props {
  chosen: ChosenThing;
  tabId: number;
  texts: Texts;
  close: () => void;
}

/** The card of its mention, which says what matched and why; of the entity alone, where it is not named on the page now. */
const cardOf = ({ thing, group }: ChosenThing): Promise<Outcome<Card>> =>
  group ? ask('card', { version: group.version, mention: group.mention }) : askCard(thing.pk);

/** Give it a new `key` for another mention. */
export function ChosenCard({ chosen, tabId, texts, close }: Props): VNode | null {
  const [answer, setAnswer] = useState<Outcome<Card>>();
  const [around, setAround] = useState<Around>();
  useEffect(() => {
    void cardOf(chosen).then(setAnswer);
    if (chosen.group) void askAround(chosen.group, tabId).then(setAround);
    // One thing for the life of this component.
  }, []);
  const mute = useMemo(() => askMute(tabId), [tabId]);
  // What is stale is marked anew, and comes as another mention.
  if (!answer || (!answer.ok && answer.code === 'stale')) return null;
  if (!answer.ok) return <FailureNote unread={answer.code} texts={texts} />;
  return (
    <CardPile
      first={answer.value}
      textOnPage={chosen.places?.places[0]?.text ?? chosen.thing.name}
      around={around}
      fetch={askCard}
      close={close}
      bond={askBond}
      keeping={askKeep}
      mute={mute}
      texts={texts}
    />
  );
}
