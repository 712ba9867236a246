import type { VNode } from 'preact';
import type { Entity, Name } from '../../lib/intel/entity.ts';
import { formatDate } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ShortList } from '../ShortList.tsx';
import { Section } from './Section.tsx';

interface Props {
  entity: Entity;
  texts: Texts;
}

function remarks(name: Name, { card, common, language }: Texts): string {
  const said = name.type === 'primary' || name.type === 'alias' ? [] : [common.nameTypes[name.type]];
  if (name.platform !== undefined) said.push(name.platform);
  if (name.coinedBy !== undefined) said.push(card.coinedBy(name.coinedBy));
  if (name.validFrom !== undefined) said.push(card.validFrom(formatDate(language, name.validFrom)));
  if (name.validUntil !== undefined) said.push(card.validUntil(formatDate(language, name.validUntil)));
  return said.join(', ');
}

function OneName({ name, texts }: { name: Name; texts: Texts }): VNode {
  const remark = remarks(name, texts);
  return (
    <>
      <bdi class={name.type === 'primary' ? 'strong' : ''}>{name.value}</bdi>
      {remark !== '' && <span class="muted small"> {remark}</span>}
    </>
  );
}

/** All names, told apart by who uses them. */
export function Names({ entity, texts }: Props): VNode {
  const byProducer = Map.groupBy(entity.names, (name) => name.producer);
  return (
    <Section title={texts.card.names}>
      {[...byProducer].map(([producer, names]) => (
        <div key={producer}>
          <p class="small muted">{texts.card.saysWho(producer)}</p>
          <ShortList
            class="names"
            items={names}
            limit={12}
            texts={texts}
            keyOf={(name) => `${name.type} ${name.value} ${name.platform ?? ''}`}
          >
            {(name) => <OneName name={name} texts={texts} />}
          </ShortList>
        </div>
      ))}
    </Section>
  );
}
