import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BondSays } from '../../lib/intel/bonds.ts';
import type { Card, CardBond, CardPart } from '../../lib/intel/card.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { SignIcon } from '../Icon.tsx';
import { ShortList } from '../ShortList.tsx';
import { saidBy } from './said-by.ts';

export type SayBond = (pks: [number, number], says: BondSays | undefined) => Promise<boolean>;

/** What was said since the card was opened, by the pair's pks: the card's own bonds are older. */
export type Said = Readonly<Record<string, CardBond['state']>>;

const keyOf = ({ pks }: CardBond): string => pks.join('-');

interface Props {
  card: Card;
  /** The part that is shown. */
  part: CardPart;
  texts: Texts;
  /** False: it did not go through. Absent where nothing can be said. */
  say?: SayBond | undefined;
  said: Said;
  onSaid: (said: Said) => void;
}

interface OneProps {
  card: Card;
  bond: CardBond;
  /** The other part of the two. */
  other: CardPart;
  state: CardBond['state'];
  texts: Texts;
  say: SayBond;
  onState: (state: CardBond['state']) => void;
}

const otherOf = ({ pks }: CardBond, part: CardPart, { parts }: Card): CardPart | undefined =>
  parts.find(({ pk }) => pk !== part.pk && pks.includes(pk));

function label(part: CardPart, card: Card, texts: Texts): string {
  const { name, kind } = part.entity;
  return texts.card.namedEntity(name, texts.common.kinds[kind], saidBy(part, card.parts, texts));
}

/** What may be said of them now: what was said can be taken back, what is open can be said. */
const CHOICES: Record<CardBond['state'], readonly BondSays[]> = {
  possible: ['same', 'different'],
  linked: ['different'],
  same: [],
  different: [],
};

/** One other part. What is said here shows at once; the card itself is laid out anew when it is opened again. */
function OneBond({ card, bond, other, state, texts, say, onState }: OneProps): VNode {
  const words = useRef<HTMLParagraphElement>(null);
  const [pressed, setPressed] = useState(0);
  const [failed, setFailed] = useState(false);
  const tell = async (says: BondSays | undefined, then: CardBond['state']): Promise<void> => {
    const isDone = await say(bond.pks, says);
    setFailed(!isDone);
    if (!isDone) return;
    onState(then);
    setPressed((count) => count + 1);
  };
  useLayoutEffect(() => {
    // The button that was pressed is gone.
    if (pressed > 0) words.current?.focus();
  }, [pressed]);
  // What was said before this card was opened goes back to a question; it may be a link once the card is opened again.
  const before = bond.state === 'linked' ? 'linked' : 'possible';
  const isSaid = state === 'same' || state === 'different';
  return (
    <div class="bond" data-state={state}>
      <p role="status" tabIndex={-1} ref={words}>
        {texts.card.bonds[state](label(other, card, texts))}
      </p>
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

interface Pair {
  bond: CardBond;
  other: CardPart;
  state: CardBond['state'];
}

/** Who else has the name, where that is still a question. */
function summary(pairs: readonly Pair[], { parts }: Card, texts: Texts): string {
  const open = pairs.filter(({ state }) => state === 'possible');
  const who = open.map(({ other }) => saidBy(other, parts, texts));
  return who.length === 0 ? texts.card.bondsTitle : texts.card.bondsOpen([...new Set(who)].join(', '));
}

/** Parts that share a name or an id with this one: possible overlaps to be decided on, and what was decided. */
export function Bonds({ card, part, texts, say, said, onSaid }: Props): VNode | null {
  const pairs = card.bonds.filter(concerns(part)).flatMap((bond): Pair[] => {
    const other = otherOf(bond, part, card);
    return other ? [{ bond, other, state: said[keyOf(bond)] ?? bond.state }] : [];
  });
  if (say === undefined || pairs.length === 0) return null;
  return (
    <details class="bonds small">
      <summary>{summary(pairs, card, texts)}</summary>
      <ShortList items={pairs} limit={3} texts={texts} keyOf={({ bond }) => keyOf(bond)}>
        {(pair) => (
          <OneBond
            {...pair}
            card={card}
            texts={texts}
            say={say}
            onState={(state) => onSaid({ ...said, [keyOf(pair.bond)]: state })}
          />
        )}
      </ShortList>
    </details>
  );
}
