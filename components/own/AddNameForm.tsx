import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntityKind } from '../../lib/intel/kinds.ts';
import type { OwnName } from '../../lib/intel/own.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { AddNameActions, Told } from './AddName.tsx';
import { nameOf, placeOf, type Draft, type Place } from './draft.ts';
import { NameFields } from './NameFields.tsx';
import { NameWarnings } from './NameWarnings.tsx';
import { Whose } from './Whose.tsx';

interface Props {
  draft: Draft;
  told: Told;
  isBusy: boolean;
  paintKinds: readonly EntityKind[];
  texts: Texts;
  actions: AddNameActions;
  onChange: (change: Partial<Draft>) => void;
  onCancel: () => void;
  onSave: (name: OwnName, place: Place) => void;
}

interface Missing {
  name: boolean;
  place: boolean;
}

function Problems({ missing, told, texts }: Pick<Props, 'told' | 'texts'> & { missing: Missing }): VNode {
  const { own } = texts;
  const said = [
    ...(missing.name ? [own.nameMissing] : []),
    ...(missing.place ? [own.entityMissing] : []),
    ...(told.failure === undefined ? [] : [own.failures[told.failure]]),
  ];
  return (
    <div role="alert">
      {said.map((sentence) => (
        <p class="notice" key={sentence}>
          {sentence}
        </p>
      ))}
    </div>
  );
}

/** What is to be done next has the focus: at the start, when an entity was picked, when saving finds a field empty. */
function nextField(draft: Draft): string {
  if (nameOf(draft) === undefined) return 'input';
  return placeOf(draft) === undefined ? '[role="combobox"]' : '[type="submit"]';
}

export function AddNameForm(props: Props): VNode {
  const { draft, told, isBusy, texts, actions, onChange } = props;
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(0);
  const [name, place] = [nameOf(draft), placeOf(draft)];
  const missing = { name: tried > 0 && name === undefined, place: tried > 0 && place === undefined };
  useEffect(() => {
    form.current?.querySelector<HTMLElement>(nextField(draft))?.focus();
  }, [tried, draft.target]);
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (name && place && !isBusy) props.onSave(name, place);
    else setTried(tried + 1);
  };
  return (
    <form class="own-form" ref={form} onSubmit={onSubmit} noValidate>
      <NameFields draft={draft} texts={texts} isMissing={missing.name} onChange={onChange} />
      <NameWarnings name={name} texts={texts} check={actions.check} />
      <Whose {...props} isMissing={missing.place} />
      <Problems missing={missing} told={told} texts={texts} />
      {told.isUndone === true && <p role="status">{texts.own.undone}</p>}
      <div class="buttons">
        <button type="submit" class="button primary" aria-disabled={isBusy}>
          {isBusy ? texts.own.saving : texts.own.save}
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          {texts.own.cancel}
        </button>
      </div>
    </form>
  );
}
