import type { VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Around } from '../../lib/intel/around.ts';
import type { Card } from '../../lib/intel/card.ts';
import type { Mute } from '../../lib/intel/mute.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { Answer } from '../answer.ts';
import { copyText } from '../copy-text.ts';
import { unreadTold } from '../unread-words.ts';
import type { SayBond } from './Bonds.tsx';
import { CardFailure } from './CardMessage.tsx';
import { CardView } from './CardView.tsx';
import type { CardActions, KeepActions } from './actions.ts';
import type { MuteActions } from './use-muting.ts';

export type FetchCard = (pk: number) => Promise<Answer<Card>>;

interface Props {
  first: Card;
  /** Absent where it stands on none. */
  textOnPage?: string | undefined;
  around?: Around | undefined;
  /** The card of another entity. */
  fetch: FetchCard;
  close: () => void;
  mute: MuteActions;
  bond: SayBond;
  /** Absent where there is no dossier to go to, and nothing can be watched. */
  keeping?: KeepActions;
  texts: Texts;
}

/** A card in a page of ours, with those opened from it on top. Give it a new `key` for a new first card. */
export function CardPile({
  first,
  textOnPage,
  around,
  fetch,
  close,
  mute,
  bond,
  keeping,
  texts,
}: Props): VNode {
  const [above, setAbove] = useState<readonly Answer<Card>[]>([]);
  const [muted, setMuted] = useState<Mute>();
  /** Counts what was pressed: a card that comes when another was asked for, or none any more, stays away. */
  const pressed = useRef(0);
  const open = async (pk: number): Promise<void> => {
    const mine = (pressed.current += 1);
    const answer = await fetch(pk);
    // What could not be had makes place for the next.
    if (mine === pressed.current) setAbove((below) => [...below.filter(({ ok }) => ok), answer]);
  };
  const actions = useMemo<CardActions>(
    () => ({
      open: (pk) => void open(pk),
      copy: copyText,
      bond,
      ...keeping,
      back: () => {
        pressed.current += 1;
        setAbove((below) => below.slice(0, -1));
      },
      close,
    }),
    [fetch, close, bond, keeping],
  );
  const top = above.at(-1);
  if (top?.ok === false)
    return <CardFailure {...unreadTold(top.code, texts)} canGoBack texts={texts} actions={actions} />;
  return (
    <CardView
      key={above.length}
      card={top?.value ?? first}
      textOnPage={above.length === 0 ? textOnPage : undefined}
      around={above.length === 0 ? around : undefined}
      pinned={false}
      canGoBack={above.length > 0}
      mute={mute}
      muted={muted}
      onMuted={setMuted}
      texts={texts}
      actions={actions}
      now={Date.now()}
    />
  );
}
