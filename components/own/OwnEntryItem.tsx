import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { OwnEntry } from '../../lib/intel/own-names.ts';
import { attachedTo, toOwnName, type OwnFacts, type OwnName } from '../../lib/intel/own.ts';
import { localText } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { feedTitle } from '../feed-title.ts';
import { KindIcon } from '../Icon.tsx';
import { producerName } from '../producer.ts';
import { TlpLabel } from '../TlpLabel.tsx';
import { FactsEditor } from './FactsEditor.tsx';
import { OwnNameItem } from './OwnNameItem.tsx';

export interface OwnEntryActions {
  /** `at` is the place of the name in the entity. */
  removeName: (entry: OwnEntry, at: number) => void;
  /** Resolves to whether it was done. */
  changeName: (entry: OwnEntry, at: number, name: OwnName) => Promise<boolean>;
  changeFacts: (entry: OwnEntry, facts: OwnFacts) => Promise<boolean>;
}

interface Props {
  entry: OwnEntry;
  texts: Texts;
  actions: OwnEntryActions;
}

function whence({ entity, target }: OwnEntry, texts: Texts): string {
  const { own } = texts;
  if (attachedTo(entity) === undefined) return own.made;
  if (!target) return own.targetGone;
  return own.attachedTo(producerName(target.producer, target.feed, texts), feedTitle(target.feed, texts));
}

/** What only the user says of it can be changed; what an attached one is, its feed says. */
function Details({ entry, texts, actions }: Props): VNode | null {
  const [isOpen, setIsOpen] = useState(false);
  const { entity } = entry;
  if (attachedTo(entity) !== undefined) return null;
  if (isOpen)
    return (
      <FactsEditor
        entity={entity}
        texts={texts}
        onSave={async (facts) => {
          if (await actions.changeFacts(entry, facts)) setIsOpen(false);
        }}
        onCancel={() => setIsOpen(false)}
      />
    );
  return (
    <>
      {entity.description && <p class="small note">{localText(texts.language, entity.description)}</p>}
      <button type="button" class="link small" onClick={() => setIsOpen(true)}>
        {texts.own.editDetails}
        <span class="spoken">: {entity.name}</span>
      </button>
    </>
  );
}

/** One entity with the names that the user gave it. */
export function OwnEntryItem(props: Props): VNode {
  const { entry, texts, actions } = props;
  const { entity } = entry;
  const id = useId();
  return (
    <article class="own-entry" aria-labelledby={id}>
      <header>
        <h3 id={id}>
          <KindIcon kind={entity.kind} /> <bdi>{entity.name}</bdi>
        </h3>
        <span class="small muted">{texts.common.kinds[entity.kind]}</span>
        <TlpLabel tlp={entity.tlp} />
      </header>
      <p class="small muted">{whence(entry, texts)}</p>
      <ul class="rows">
        {entity.names.map((name, at) => (
          <OwnNameItem
            key={`${name.type} ${name.value} ${name.platform ?? ''}`}
            name={toOwnName(name)}
            texts={texts}
            onRemove={() => actions.removeName(entry, at)}
            onChange={(changed) => actions.changeName(entry, at, changed)}
          />
        ))}
      </ul>
      <Details {...props} />
    </article>
  );
}
