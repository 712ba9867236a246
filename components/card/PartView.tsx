import type { VNode } from 'preact';
import type { CardPart } from '../../lib/intel/card.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ShortList } from '../ShortList.tsx';
import type { CardActions } from './actions.ts';
import { Contacts } from './Contacts.tsx';
import { Description } from './Description.tsx';
import { Facts } from './Facts.tsx';
import { Names } from './Names.tsx';
import { Provenance } from './Provenance.tsx';
import { ReferenceList } from './References.tsx';
import { Relations } from './Relations.tsx';
import { Section } from './Section.tsx';
import { campaignsOf, overlapsOf, relationsOf } from './sections.ts';

interface Props {
  part: CardPart;
  texts: Texts;
  actions: CardActions;
  now: number;
}

function Overlaps({ part, texts, actions }: Props): VNode | null {
  if (part.overlaps.length === 0) return null;
  return (
    <Section title={texts.card.overlaps} note={texts.card.overlapsNote}>
      <Relations overlaps assertions={overlapsOf(part)} texts={texts} actions={actions} />
    </Section>
  );
}

function Campaigns({ part, texts, actions }: Props): VNode | null {
  // A tag that is the headline stands there and among the names already.
  const hashtags = part.entity.names.filter(
    ({ type, value }) => type === 'hashtag' && value !== part.entity.name,
  );
  const campaigns = campaignsOf(part);
  if (hashtags.length === 0 && campaigns.length === 0) return null;
  return (
    <Section title={texts.card.campaigns}>
      {hashtags.length > 0 && (
        <ShortList class="chips" items={hashtags} limit={8} texts={texts} keyOf={({ value }) => value}>
          {({ value }) => <span class="chip name">{value}</span>}
        </ShortList>
      )}
      <Relations assertions={campaigns} texts={texts} actions={actions} />
    </Section>
  );
}

function OtherRelations({ part, texts, actions }: Props): VNode | null {
  const relations = relationsOf(part);
  if (relations.length === 0) return null;
  return (
    <Section title={texts.card.relations}>
      <Relations assertions={relations} texts={texts} actions={actions} />
    </Section>
  );
}

function Targets({ part, texts }: Props): VNode | null {
  const { targets } = part.entity;
  if (targets.length === 0) return null;
  return (
    <Section title={texts.card.targets}>
      <ShortList class="chips" items={targets} limit={10} texts={texts} keyOf={(target) => target}>
        {(target) => <span class="chip">{target}</span>}
      </ShortList>
    </Section>
  );
}

function References({ part, texts, actions }: Props): VNode | null {
  const { references } = part.entity;
  if (references.length === 0) return null;
  return (
    <Section title={texts.card.references}>
      <ReferenceList references={references} texts={texts} copy={actions.copy} />
    </Section>
  );
}

/** All that one feed says about one entity. */
export function PartView(props: Props): VNode {
  const { part, texts, actions } = props;
  const { entity } = part;
  return (
    <>
      {entity.description && <Description text={entity.description} texts={texts} />}
      <Facts entity={entity} texts={texts} />
      <Names part={part} texts={texts} />
      <Contacts part={part} texts={texts} copy={actions.copy} />
      <Overlaps {...props} />
      <Campaigns {...props} />
      <OtherRelations {...props} />
      <Targets {...props} />
      <References {...props} />
      <Provenance {...props} />
    </>
  );
}
