import type { VNode } from 'preact';
import type { Card } from '../../lib/intel/card.ts';
import { defangName } from '../../lib/intel/links.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ShortList } from '../ShortList.tsx';
import type { CardActions } from './actions.ts';
import { Relations } from './Relations.tsx';
import { Section } from './Section.tsx';

interface Props {
  card: Card;
  texts: Texts;
  actions: CardActions;
}

/** Of whoever is said to run this channel, each with who says so. */
export function OtherChannels({ card, texts, actions }: Props): VNode | null {
  const { otherChannels = [] } = card;
  return (
    <>
      {otherChannels.map(({ owner, assertions, handles }) => (
        <Section key={owner.name} title={texts.telegram.otherChannels(owner.name)}>
          {handles.length > 0 && (
            <ShortList class="chips" items={handles} limit={8} texts={texts} keyOf={({ value }) => value}>
              {({ value }) => <span class="chip name">{defangName(value)}</span>}
            </ShortList>
          )}
          <Relations assertions={assertions} texts={texts} actions={actions} />
        </Section>
      ))}
    </>
  );
}
