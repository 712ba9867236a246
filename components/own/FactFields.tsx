import type { VNode } from 'preact';
import type { EntityKind } from '../../lib/intel/kinds.ts';
import { MAX_NOTE } from '../../lib/intel/own.ts';
import type { Tlp } from '../../lib/intel/tlp.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Choice } from '../Choice.tsx';
import { TLP_OPTIONS } from '../tlp-options.ts';

export interface FactDraft {
  kind: EntityKind;
  note: string;
  tlp: Tlp;
}

interface Props {
  facts: FactDraft;
  texts: Texts;
  onChange: (change: Partial<FactDraft>) => void;
}

/** What the user says of an entity that no feed has. */
export function FactFields({ facts, texts, onChange }: Props): VNode {
  const { own, common } = texts;
  return (
    <>
      <Choice
        label={own.kind}
        value={facts.kind}
        options={common.kinds}
        onChange={(kind) => onChange({ kind })}
      />
      <label class="field">
        <span>{own.remark}</span>
        <textarea
          class="text"
          rows={3}
          maxLength={MAX_NOTE}
          value={facts.note}
          onInput={({ currentTarget }) => onChange({ note: currentTarget.value })}
        />
      </label>
      <Choice
        label={own.sharing}
        value={facts.tlp}
        options={TLP_OPTIONS}
        onChange={(tlp) => onChange({ tlp })}
      />
    </>
  );
}
