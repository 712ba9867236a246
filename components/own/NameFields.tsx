import type { Ref, VNode } from 'preact';
import { MAX_NAME } from '../../lib/intel/names.ts';
import { PLATFORM_NAMES } from '../../lib/intel/platforms.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { Choice } from '../Choice.tsx';
import { platformOf, typeOf, type NameDraft } from './draft.ts';

interface Props {
  draft: NameDraft;
  texts: Texts;
  /** Said to be missing. */
  isMissing: boolean;
  input?: Ref<HTMLInputElement>;
  onChange: (change: Partial<NameDraft>) => void;
}

function Platform({ draft, texts, onChange }: Props): VNode {
  const options = { unknown: texts.own.platformUnknown, ...PLATFORM_NAMES };
  return (
    <Choice
      label={texts.own.platform}
      value={platformOf(draft)}
      options={options}
      onChange={(platform) => onChange({ platform })}
    />
  );
}

/** The name, what kind of name it is, and where it was met. */
export function NameFields(props: Props): VNode {
  const { draft, texts, isMissing, onChange } = props;
  const { own } = texts;
  return (
    <>
      <label class="field">
        <span>{own.name}</span>
        <input
          class="text"
          type="text"
          value={draft.value}
          maxLength={MAX_NAME}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={isMissing}
          ref={props.input ?? null}
          onInput={({ currentTarget }) => onChange({ value: currentTarget.value })}
        />
      </label>
      <Choice
        label={own.type}
        value={typeOf(draft)}
        options={own.types}
        onChange={(type) => onChange({ type })}
      />
      {typeOf(draft) === 'handle' && <Platform {...props} />}
      {draft.host !== undefined && (
        <label class="check">
          <input
            type="checkbox"
            checked={draft.keepsHost}
            onChange={({ currentTarget }) => onChange({ keepsHost: currentTarget.checked })}
          />
          {own.keepHost(draft.host)}
        </label>
      )}
    </>
  );
}
