import type { VNode } from 'preact';
import type { Card, CardConflict } from '../../lib/intel/card.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { SignIcon } from '../Icon.tsx';

interface Props {
  card: Card;
  texts: Texts;
}

function label({ card, texts }: Props, pk: number): string {
  const part = card.parts.find((each) => each.pk === pk);
  if (part === undefined) return '?';
  const { name, kind, producer } = part.entity;
  return texts.card.namedEntity(name, texts.common.kinds[kind], producer);
}

const sentence = (props: Props, { pks, because }: CardConflict): string =>
  props.texts.card.conflict(label(props, pks[0]), label(props, pks[1]), because);

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
