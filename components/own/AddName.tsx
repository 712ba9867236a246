import type { VNode } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EntityHit } from '../../lib/intel/entity-ref.ts';
import type { EntityKind } from '../../lib/intel/kinds.ts';
import type { AddedName, NameCheck } from '../../lib/intel/own-names.ts';
import type { OwnName } from '../../lib/intel/own.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { Answer, FailureCode } from '../answer.ts';
import { startDraft, type Draft, type Place } from './draft.ts';
import { AddNameForm } from './AddNameForm.tsx';
import { NameSaved, type SavedName } from './NameSaved.tsx';

/** Each function stays the same from render to render. */
export interface AddNameActions {
  find: (query: string) => Promise<Answer<EntityHit[]>>;
  check: (name: OwnName) => Promise<Answer<NameCheck>>;
  save: (name: OwnName, place: Place) => Promise<Answer<AddedName>>;
  /** Takes a name back that was just saved. */
  takeBack: (id: string, name: OwnName) => Promise<Answer<null>>;
  close: () => void;
}

interface Props {
  /** The name to begin with, and the host where it was met. */
  text: string;
  host?: string | undefined;
  paintKinds: readonly EntityKind[];
  texts: Texts;
  actions: AddNameActions;
}

export interface Told {
  failure?: FailureCode;
  isUndone?: boolean;
}

/** A modal dialog: the form, and once the name is saved, what came of it. */
export function AddName(props: Props): VNode {
  const { text, host, texts, actions } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [draft, setDraft] = useState<Draft>(() => startDraft(text, host));
  const [saved, setSaved] = useState<SavedName>();
  const [told, setTold] = useState<Told>({});
  const [isBusy, setIsBusy] = useState(false);
  // Before the form looks for what is to have the focus.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  // The browser gives the focus back to where it was.
  const close = (): void => dialog.current?.close();

  const during = async <T,>(work: Promise<Answer<T>>, then: (value: T) => void): Promise<void> => {
    setIsBusy(true);
    setTold({});
    const answer = await work;
    setIsBusy(false);
    if (answer.ok) then(answer.value);
    else setTold({ failure: answer.code });
  };
  const save = (name: OwnName, place: Place): void => {
    const target = 'pk' in place ? place : undefined;
    const { kind, tlp } = place;
    void during(actions.save(name, place), (added) => setSaved({ ...added, name, kind, tlp, target }));
  };
  const undo = ({ id: entity, name }: SavedName): void =>
    void during(actions.takeBack(entity, name), () => {
      setSaved(undefined);
      setTold({ isUndone: true });
    });

  return (
    <dialog class="add-name" aria-labelledby={`${id}-title`} ref={dialog} onClose={actions.close}>
      <h2 id={`${id}-title`}>{texts.own.add}</h2>
      {saved ? (
        <NameSaved
          saved={saved}
          told={told}
          isBusy={isBusy}
          paintKinds={props.paintKinds}
          texts={texts}
          onUndo={undo}
          onClose={close}
        />
      ) : (
        <AddNameForm
          draft={draft}
          told={told}
          isBusy={isBusy}
          paintKinds={props.paintKinds}
          texts={texts}
          actions={actions}
          onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
          onCancel={close}
          onSave={save}
        />
      )}
    </dialog>
  );
}
