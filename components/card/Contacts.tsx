import type { VNode } from 'preact';
import type { CardPart } from '../../lib/intel/card.ts';
import { isContactKind } from '../../lib/intel/contact.ts';
import type { Name } from '../../lib/intel/entity.ts';
import { defangName } from '../../lib/intel/links.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { CopyButton } from '../CopyButton.tsx';
import { ShortList } from '../ShortList.tsx';
import type { CardActions } from './actions.ts';
import { isContact } from './names.ts';
import { Section } from './Section.tsx';

interface Props {
  part: CardPart;
  texts: Texts;
  copy: CardActions['copy'];
}

interface ContactProps {
  contact: Name;
  isMatched: boolean;
  /** Said where the contacts are not all of one producer. */
  producer: string | undefined;
  texts: Texts;
  copy: CardActions['copy'];
}

const kindOf = ({ platform }: Name, { common }: Texts): string =>
  isContactKind(platform) ? common.contactKinds[platform] : common.nameTypes.contact;

/** Never a link: shown defanged, and so it is copied. */
function OneContact({ contact, isMatched, producer, texts, copy }: ContactProps): VNode {
  const { card, common } = texts;
  const shown = defangName(contact.value);
  const kind = kindOf(contact, texts);
  return (
    <span class="contact small">
      <span class="muted">{kind}</span>{' '}
      <span class="copy-only">
        <code class={isMatched ? 'matched' : undefined}>{shown}</code>
        <CopyButton value={shown} label={`${common.copy}: ${kind}, ${shown}`} texts={texts} copy={copy} />
      </span>
      {producer !== undefined && <span class="muted"> {card.saysWho(producer)}</span>}
    </span>
  );
}

/** Addresses, accounts and wallets that stand for the entity, what stands on the page first. */
export function Contacts({ part, texts, copy }: Props): VNode | null {
  const isMatched = (name: Name): boolean => part.matched.some(({ value }) => value === name.value);
  const contacts = part.entity.names.filter(isContact);
  const [first] = contacts;
  if (first === undefined) return null;
  const isOneProducer = contacts.every(({ producer }) => producer === first.producer);
  return (
    <Section
      title={texts.card.contacts}
      from={isOneProducer ? texts.card.saysWho(first.producer) : undefined}
      note={texts.card.contactsNote}
    >
      <ShortList
        items={contacts.toSorted((a, b) => Number(isMatched(b)) - Number(isMatched(a)))}
        limit={4}
        texts={texts}
        keyOf={({ value, platform = '' }) => `${platform} ${value}`}
      >
        {(contact) => (
          <OneContact
            contact={contact}
            isMatched={isMatched(contact)}
            producer={isOneProducer ? undefined : contact.producer}
            texts={texts}
            copy={copy}
          />
        )}
      </ShortList>
    </Section>
  );
}
