import type { VNode } from 'preact';
import type { Card, CardConflict } from '../../lib/intel/card.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { SignIcon } from '../Icon.tsx';

interface Props {
  card: Card;
  texts: Texts;
}

function label(card: Card, pk: number): string {
  const part = card.parts.find((each) => each.pk === pk);
  return part === undefined ? '?' : `${part.entity.name} (${part.entity.producer})`;
}

const sentence = ({ card, texts }: Props, { pks, because }: CardConflict): string =>
  texts.card.conflict(label(card, pks[0]), label(card, pks[1]), because);

/** Says that one name stands for different entities, and how they are known to differ. */
export function Conflicts(props: Props): VNode | null {
  const { card, texts } = props;
  if (card.conflicts.length === 0) return null;
  return (
    <div class="notice small" role="note">
      <h2>
        <SignIcon sign="warn" /> {texts.card.differentEntities}
      </h2>
      <ul>
        {card.conflicts.map((conflict) => (
          <li key={`${conflict.pks.join('-')} ${conflict.because}`}>{sentence(props, conflict)}</li>
        ))}
      </ul>
    </div>
  );
}
