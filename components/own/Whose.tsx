import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { EntityKind } from '../../lib/intel/kinds.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { AddNameActions } from './AddName.tsx';
import { Consequences } from './Consequences.tsx';
import { kindOf, type Draft, type Way } from './draft.ts';
import { EntityLine } from './EntityLine.tsx';
import { EntityPicker } from './EntityPicker.tsx';
import { FactFields } from './FactFields.tsx';

interface Props {
  draft: Draft;
  isMissing: boolean;
  paintKinds: readonly EntityKind[];
  texts: Texts;
  actions: Pick<AddNameActions, 'find'>;
  onChange: (change: Partial<Draft>) => void;
}

const WAYS: readonly Way[] = ['known', 'new'];

function Ways({ draft, texts, onChange }: Props): VNode {
  const id = useId();
  return (
    <div class="segments">
      {WAYS.map((way) => (
        <label key={way}>
          <input type="radio" name={id} checked={way === draft.way} onChange={() => onChange({ way })} />
          <span>{texts.own.ways[way]}</span>
        </label>
      ))}
    </div>
  );
}

function Known({ draft, isMissing, paintKinds, texts, actions, onChange }: Props): VNode {
  const { target } = draft;
  if (!target)
    return (
      <EntityPicker
        texts={texts}
        isMissing={isMissing}
        find={actions.find}
        onPick={(entity) => onChange({ target: entity })}
      />
    );
  return (
    <>
      <div class="picked">
        <EntityLine entity={target} texts={texts} />
        <button type="button" class="button" onClick={() => onChange({ target: undefined })}>
          {texts.own.another}
        </button>
      </div>
      <Consequences
        kind={target.kind}
        tlp={target.tlp}
        takenFrom={target.name}
        paintKinds={paintKinds}
        texts={texts}
      />
    </>
  );
}

function New({ draft, paintKinds, texts, onChange }: Props): VNode {
  const facts = { kind: kindOf(draft), note: draft.note, tlp: draft.tlp };
  return (
    <>
      <FactFields facts={facts} texts={texts} onChange={onChange} />
      <Consequences kind={facts.kind} tlp={facts.tlp} paintKinds={paintKinds} texts={texts} />
    </>
  );
}

/** Whose name it is: somebody's who is known, or somebody's who is not. */
export function Whose(props: Props): VNode {
  const { draft, texts } = props;
  return (
    <fieldset class="whose">
      <legend>{texts.own.whose}</legend>
      <Ways {...props} />
      {draft.way === 'known' ? <Known {...props} /> : <New {...props} />}
    </fieldset>
  );
}
