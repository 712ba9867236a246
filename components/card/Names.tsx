import type { VNode } from 'preact';
import type { CardPart } from '../../lib/intel/card.ts';
import type { Name } from '../../lib/intel/entity.ts';
import { defangName } from '../../lib/intel/links.ts';
import { platformTitle } from '../../lib/intel/platforms.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ShortList } from '../ShortList.tsx';
import { isContact, sortNames, validityOf } from './names.ts';
import { Section } from './Section.tsx';

interface Props {
  part: CardPart;
  texts: Texts;
}

interface NameProps {
  name: Name;
  isMatched: boolean;
  texts: Texts;
}

function remarks(name: Name, texts: Texts): string {
  const { card, common, own } = texts;
  const said = name.type === 'primary' || name.type === 'alias' ? [] : [common.nameTypes[name.type]];
  if (name.platform !== undefined) said.push(platformTitle(name.platform));
  if (name.coinedBy !== undefined) said.push(card.by(name.coinedBy));
  said.push(...validityOf(name, texts));
  if (name.metAt !== undefined) said.push(own.metAt(name.metAt));
  return said.join(', ');
}

/** A name as a chip, with what is to be known of it. */
export function OneName({ name, isMatched, texts }: NameProps): VNode {
  const remark = remarks(name, texts);
  const looks = [name.type === 'primary' ? 'strong' : '', isMatched ? 'matched' : ''];
  return (
    <span
      class={`chip name ${looks.join(' ')}`}
      title={name.coinedBy === undefined ? undefined : texts.card.coinedBy(name.coinedBy)}
    >
      <bdi>{defangName(name.value)}</bdi>
      {remark !== '' && <span class="remark"> {remark}</span>}
    </span>
  );
}

/** One producer of all names is said once, beside the title. */
function saysWho(
  [first = '', ...others]: readonly string[],
  { feed }: CardPart,
  { card, own }: Texts,
): string | undefined {
  if (feed.kind === 'own') return own.addedByYou;
  return others.length > 0 ? undefined : card.saysWho(first);
}

/** All names but the contacts, told apart by who uses them; the main one and what stands on the page come first. */
export function Names({ part, texts }: Props): VNode {
  const isMatched = (name: Name): boolean => part.matched.some(({ value }) => value === name.value);
  const names = part.entity.names.filter((name) => !isContact(name));
  const byProducer = Map.groupBy(sortNames(names, isMatched), (name) => name.producer);
  const producers = [...byProducer.keys()];
  return (
    <Section title={texts.card.names} from={saysWho(producers, part, texts)}>
      {[...byProducer].map(([producer, own]) => (
        <div key={producer}>
          {producers.length > 1 && <p class="small muted">{texts.card.saysWho(producer)}</p>}
          <ShortList
            class="chips"
            items={own}
            limit={8}
            texts={texts}
            keyOf={(name) => `${name.type} ${name.value} ${name.platform ?? ''}`}
          >
            {(name) => <OneName name={name} isMatched={isMatched(name)} texts={texts} />}
          </ShortList>
        </div>
      ))}
    </Section>
  );
}
