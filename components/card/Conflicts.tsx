import type { VNode } from 'preact';
import type { Card, CardConflict } from '../../lib/intel/card.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { SignIcon } from '../Icon.tsx';
import { ShortList } from '../ShortList.tsx';
import { saidBy } from './said-by.ts';

interface Props {
  card: Card;
  texts: Texts;
}

/** The kind is said where it is what differs. */
function label({ card, texts }: Props, pk: number, because: CardConflict['because']): string {
  const part = card.parts.find((each) => each.pk === pk);
  if (part === undefined) return '?';
  const { name, kind } = part.entity;
  const who = saidBy(part, card.parts, texts);
  return texts.card.namedEntity(name, because === 'kind' ? texts.common.kinds[kind] : undefined, who);
}

const sentence = (props: Props, { pks, because }: CardConflict): string =>
  props.texts.card.conflict(label(props, pks[0], because), label(props, pks[1], because), because);

const headline = ({ conflicts }: Card, { card }: Texts): string =>
  conflicts.length === 1 ? card.differentEntities : card.severalEntities;

/** Says that one name stands for different entities, and how they are known to differ. */
export function Conflicts(props: Props): VNode | null {
  const { card, texts } = props;
  if (card.conflicts.length === 0) return null;
  return (
    <div class="notice small" role="note">
      <h2>
        <SignIcon sign="warn" /> {headline(card, texts)}
      </h2>
      <ShortList
        items={card.conflicts}
        limit={1}
        texts={texts}
        keyOf={({ pks, because }) => `${pks.join('-')} ${because}`}
      >
        {(conflict) => sentence(props, conflict)}
      </ShortList>
    </div>
  );
}
