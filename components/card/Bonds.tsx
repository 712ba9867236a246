import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { BondSays } from '../../lib/intel/bonds.ts';
import type { Card, CardBond, CardPart } from '../../lib/intel/card.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { SignIcon } from '../Icon.tsx';
import { producerName } from '../producer.ts';
import { ShortList } from '../ShortList.tsx';

export type SayBond = (pks: [number, number], says: BondSays | undefined) => Promise<boolean>;

interface Props {
  card: Card;
  /** The part that is shown. */
  part: CardPart;
  texts: Texts;
  /** False: it did not go through. Absent where nothing can be said. */
  say?: SayBond | undefined;
}

interface OneProps extends Omit<Props, 'part' | 'say'> {
  bond: CardBond;
  say: SayBond;
}

/** The kind is said where two parts have the same name and producer. */
function label(part: CardPart | undefined, texts: Texts): string {
  if (part === undefined) return '?';
  const { name, kind, producer } = part.entity;
  return texts.card.namedEntity(name, texts.common.kinds[kind], producerName(producer, part.feed, texts));
}

function sentence(state: CardBond['state'], [a, b]: readonly string[], { card }: Texts): string {
  return card.bonds[state](a ?? '?', b ?? '?');
}

/** What may be said of them now: what was said can be taken back, what is open can be said. */
const CHOICES: Record<CardBond['state'], readonly BondSays[]> = {
  possible: ['same', 'different'],
  linked: ['different'],
  same: [],
  different: [],
};

/** One pair of parts. What is said here shows at once; the card itself is laid out anew when it is opened again. */
function OneBond({ bond, card, texts, say }: OneProps): VNode {
  const [state, setState] = useState(bond.state);
  const [failed, setFailed] = useState(false);
  const labels = bond.pks.map((pk) =>
    label(
      card.parts.find((each) => each.pk === pk),
      texts,
    ),
  );
  const tell = async (says: BondSays | undefined, then: CardBond['state']): Promise<void> => {
    const isDone = await say(bond.pks, says);
    setFailed(!isDone);
    if (isDone) setState(then);
  };
  // What was said before this card was opened goes back to a question; it may be a link once the card is opened again.
  const before = bond.state === 'linked' ? 'linked' : 'possible';
  const isSaid = state === 'same' || state === 'different';
  return (
    <div class="bond" data-state={state}>
      <p role="status">{sentence(state, labels, texts)}</p>
      <div class="buttons">
        {CHOICES[state].map((says) => (
          <button type="button" class="button" key={says} onClick={() => void tell(says, says)}>
            {texts.card.bondChoices[says]}
          </button>
        ))}
        {isSaid && (
          <button type="button" class="button" onClick={() => void tell(undefined, before)}>
            <SignIcon sign="undo" /> {texts.common.undo}
          </button>
        )}
      </div>
      {failed && <p role="alert">{texts.card.bondFailed}</p>}
    </div>
  );
}

/** What concerns the part that is shown; a link by an id is told where it is why that part is here. */
const concerns =
  ({ pk }: CardPart) =>
  ({ pks, state }: CardBond): boolean =>
    state === 'linked' ? pks[1] === pk : pks.includes(pk);

/** Parts that share a name or an id: possible overlaps to be decided on, and what was decided. */
export function Bonds({ card, part, texts, say }: Props): VNode | null {
  const bonds = card.bonds.filter(concerns(part));
  if (say === undefined || bonds.length === 0) return null;
  return (
    <div class="bonds small" role="group" aria-label={texts.card.bondsTitle}>
      <ShortList items={bonds} limit={2} texts={texts} keyOf={({ pks }) => pks.join('-')}>
        {(bond) => <OneBond bond={bond} card={card} texts={texts} say={say} />}
      </ShortList>
    </div>
  );
}
