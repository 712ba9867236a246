import type { VNode } from 'preact';
import type { CardPart } from '../../lib/intel/card.ts';
import { isContactKind } from '../../lib/intel/contact.ts';
import type { Name } from '../../lib/intel/entity.ts';
import { defangName } from '../../lib/intel/links.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { CopyButton } from '../CopyButton.tsx';
import { ShortList } from '../ShortList.tsx';
import type { CardActions } from './actions.ts';
import { isContact, validityOf } from './names.ts';
import { Section } from './Section.tsx';

interface Props {
  part: CardPart;
  texts: Texts;
  copy: CardActions['copy'];
}

interface ContactProps {
  contact: Name;
  isMatched: boolean;
  texts: Texts;
  copy: CardActions['copy'];
}

const kindOf = ({ platform }: Name, { common }: Texts): string =>
  isContactKind(platform) ? common.contactKinds[platform] : common.nameTypes.contact;

/** Never a link: shown defanged, and so it is copied. */
function OneContact({ contact, isMatched, texts, copy }: ContactProps): VNode {
  const shown = defangName(contact.value);
  const kind = kindOf(contact, texts);
  const validity = validityOf(contact, texts).join(', ');
  return (
    <span class="contact small">
      <span class="muted">{kind}</span>{' '}
      <span class="copy-only address">
        <code class={isMatched ? 'matched' : undefined}>{shown}</code>
        <CopyButton
          value={shown}
          label={`${texts.common.copy}: ${kind}, ${shown}`}
          texts={texts}
          copy={copy}
        />
      </span>
      {validity !== '' && <span class="muted"> {validity}</span>}
    </span>
  );
}

/** Addresses, accounts and wallets that stand for the entity, told apart by who says so; what stands on the page comes first. */
export function Contacts({ part, texts, copy }: Props): VNode | null {
  const { card } = texts;
  const isMatched = (name: Name): boolean => part.matched.some(({ value }) => value === name.value);
  const contacts = part.entity.names.filter(isContact);
  const byProducer = [...Map.groupBy(contacts, ({ producer }) => producer)];
  const [first] = byProducer;
  if (first === undefined) return null;
  const isOneProducer = byProducer.length === 1;
  return (
    <Section
      title={card.contacts}
      from={isOneProducer ? card.saysWho(first[0]) : undefined}
      note={card.contactsNote}
    >
      {byProducer.map(([producer, own]) => (
        <div key={producer}>
          {!isOneProducer && <p class="small muted">{card.saysWho(producer)}</p>}
          <ShortList
            items={own.toSorted((a, b) => Number(isMatched(b)) - Number(isMatched(a)))}
            limit={4}
            texts={texts}
            keyOf={({ value, platform = '' }) => `${platform} ${value}`}
          >
            {(contact) => (
              <OneContact contact={contact} isMatched={isMatched(contact)} texts={texts} copy={copy} />
            )}
          </ShortList>
        </div>
      ))}
    </Section>
  );
}
