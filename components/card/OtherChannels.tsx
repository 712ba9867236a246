import type { VNode } from 'preact';
import type { Card, CardAssertion } from '../../lib/intel/card.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ShortList } from '../ShortList.tsx';
import type { CardActions } from './actions.ts';
import { OneName } from './Names.tsx';
import { Relations } from './Relations.tsx';
import { Section } from './Section.tsx';

interface Props {
  card: Card;
  texts: Texts;
  actions: CardActions;
}

/** Relations that say no more than the title: whose channel it is. */
const SAID = new Set(['belongs-to', 'owned-by', 'owns', 'has']);

const isSaid = ({ assertion }: CardAssertion): boolean => SAID.has(assertion.type);

/** Of whoever is said to run this channel, each with who says so. */
export function OtherChannels({ card, texts, actions }: Props): VNode | null {
  const { otherChannels = [] } = card;
  return (
    <>
      {otherChannels.map(({ owner, assertions, handles }) => (
        <Section key={owner.name} title={texts.telegram.otherChannels(owner.name)}>
          {handles.length > 0 && (
            <ShortList
              class="chips"
              items={handles}
              limit={8}
              texts={texts}
              keyOf={({ value, platform = '' }) => `${platform} ${value}`}
            >
              {(handle) => <OneName name={handle} isMatched={false} texts={texts} />}
            </ShortList>
          )}
          <Relations assertions={assertions.filter(isSaid)} texts={texts} actions={actions} wordless />
          <Relations
            assertions={assertions.filter((each) => !isSaid(each))}
            texts={texts}
            actions={actions}
          />
        </Section>
      ))}
    </>
  );
}
