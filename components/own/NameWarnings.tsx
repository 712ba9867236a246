import type { VNode } from 'preact';
import type { NameCheck } from '../../lib/intel/own-names.ts';
import type { OwnName } from '../../lib/intel/own.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { SignIcon } from '../Icon.tsx';
import { producerName } from '../producer.ts';
import type { Answer } from '../answer.ts';
import { useAnswer } from './use-answer.ts';
import { unreadWords } from '../unread-words.ts';

interface Props {
  name: OwnName | undefined;
  texts: Texts;
  check: (name: OwnName) => Promise<Answer<NameCheck>>;
}

/** As many as fit into a sentence. */
const MAX_KNOWN = 5;

const FORMATS = { style: 'long', type: 'conjunction' } as const;

function ownersOf({ known }: NameCheck, texts: Texts): string {
  const owners = known.map(({ name, kind, producer, feed }) =>
    texts.card.namedEntity(name, texts.common.kinds[kind], producerName(producer, feed, texts)),
  );
  const said = [...owners.slice(0, MAX_KNOWN), ...(owners.length > MAX_KNOWN ? ['…'] : [])];
  return new Intl.ListFormat(texts.language, FORMATS).format(said);
}

function sentences(check: NameCheck, texts: Texts): string[] {
  const { own } = texts;
  return [
    ...(check.known.length > 0 ? [own.known(ownersOf(check, texts))] : []),
    ...(check.isMatchable ? [] : [own.unmatchable]),
    ...(check.isAmbiguous ? [own.ambiguous] : []),
    ...(check.bringsBack ? [own.bringsBack] : []),
  ];
}

/** What a person should know of a name before it is saved. */
export function NameWarnings({ name, texts, check }: Props): VNode {
  const asked = useAnswer(name, check);
  const said = asked.state === 'there' ? sentences(asked.value, texts) : [];
  return (
    <ul class="warnings small" role="status">
      {said.map((sentence) => (
        <li key={sentence} class="notice">
          <SignIcon sign="warn" /> {sentence}
        </li>
      ))}
      {asked.state === 'failed' && <li class="notice">{unreadWords(asked.code, texts)}</li>}
    </ul>
  );
}
