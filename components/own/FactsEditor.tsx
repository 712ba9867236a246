import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Entity } from '../../lib/intel/entity.ts';
import type { OwnFacts } from '../../lib/intel/own.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { FactFields, type FactDraft } from './FactFields.tsx';

interface Props {
  entity: Entity;
  texts: Texts;
  onSave: (facts: OwnFacts) => Promise<void>;
  onCancel: () => void;
}

/** Kind, note and marking of an entity that the user made. */
export function FactsEditor({ entity, texts, onSave, onCancel }: Props): VNode {
  const [facts, setFacts] = useState<FactDraft>({
    kind: entity.kind,
    note: entity.description?.en ?? '',
    tlp: entity.tlp,
  });
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { kind, tlp } = facts;
    const note = facts.note.trim();
    void onSave({ kind, tlp, ...(note === '' ? {} : { note }) });
  };
  return (
    <form class="own-form" onSubmit={onSubmit}>
      <FactFields
        facts={facts}
        texts={texts}
        onChange={(change) => setFacts((before) => ({ ...before, ...change }))}
      />
      <div class="buttons">
        <button type="submit" class="button primary">
          {texts.own.save}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {texts.own.cancel}
        </button>
      </div>
    </form>
  );
}
