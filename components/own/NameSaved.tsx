import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { EntityRef } from '../../lib/intel/entity-ref.ts';
import type { EntityKind } from '../../lib/intel/kinds.ts';
import type { AddedName } from '../../lib/intel/own-names.ts';
import type { OwnName } from '../../lib/intel/own.ts';
import type { Tlp } from '../../lib/intel/tlp.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { SignIcon } from '../Icon.tsx';
import type { Told } from './AddName.tsx';
import { Consequences } from './Consequences.tsx';

export interface SavedName extends AddedName {
  name: OwnName;
  kind: EntityKind;
  tlp: Tlp;
  /** Absent for an entity that was made for it. */
  target: EntityRef | undefined;
}

interface Props {
  saved: SavedName;
  paintKinds: readonly EntityKind[];
  told: Told;
  isBusy: boolean;
  texts: Texts;
  onUndo: (saved: SavedName) => void;
  onClose: () => void;
}

function whatCameOfIt({ name, target, isNew }: SavedName, { own }: Texts): string {
  if (!target) return own.savedNew(name.value);
  return isNew ? own.saved(name.value, target.name) : own.already(name.value, target.name);
}

/** A name that was there before is not taken back: that would be a removal. */
export function NameSaved({ saved, told, isBusy, paintKinds, texts, onUndo, onClose }: Props): VNode {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <>
      <p role="status">{whatCameOfIt(saved, texts)}</p>
      <Consequences
        kind={saved.kind}
        tlp={saved.tlp}
        takenFrom={saved.target?.name}
        paintKinds={paintKinds}
        texts={texts}
      />
      {told.failure !== undefined && (
        <p class="notice" role="alert">
          {texts.own.failures[told.failure]}
        </p>
      )}
      <div class="buttons">
        <button type="button" class="button primary" ref={close} onClick={onClose}>
          {texts.common.close}
        </button>
        {saved.isNew && (
          <button type="button" class="button" disabled={isBusy} onClick={() => onUndo(saved)}>
            <SignIcon sign="undo" /> {texts.common.undo}
          </button>
        )}
      </div>
    </>
  );
}
