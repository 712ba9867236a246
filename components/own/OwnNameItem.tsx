import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { PLATFORM_NAMES, PLATFORMS } from '../../lib/intel/platforms.ts';
import type { OwnName } from '../../lib/intel/own.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { nameOf, startName, type NameDraft } from './draft.ts';
import { NameFields } from './NameFields.tsx';

interface Props {
  name: OwnName;
  texts: Texts;
  onRemove: () => void;
  /** Resolves to whether it was done. */
  onChange: (name: OwnName) => Promise<boolean>;
}

function remarks({ type, platform, metAt }: OwnName, { common, own }: Texts): string {
  const known = PLATFORMS.find((each) => each === platform);
  return [
    ...(type === 'alias' ? [] : [common.nameTypes[type]]),
    ...(known ? [PLATFORM_NAMES[known]] : []),
    ...(metAt === undefined ? [] : [own.metAt(metAt)]),
  ].join(' · ');
}

const draftOf = ({ value, type, platform, metAt }: OwnName): NameDraft => ({
  ...startName(value, metAt),
  type,
  platform: PLATFORMS.find((each) => each === platform) ?? 'unknown',
});

function Editor({ name, texts, onChange, onDone }: Props & { onDone: () => void }): VNode {
  const [draft, setDraft] = useState(() => draftOf(name));
  const [isMissing, setIsMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const changed = nameOf(draft);
    setIsMissing(!changed);
    if (changed && (await onChange(changed))) onDone();
  };
  return (
    <form class="own-form" noValidate onSubmit={(event) => void onSubmit(event)}>
      <NameFields
        draft={draft}
        texts={texts}
        isMissing={isMissing}
        input={input}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
      {isMissing && (
        <p class="notice" role="alert">
          {texts.own.nameMissing}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="button primary">
          {texts.own.save}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {texts.own.cancel}
        </button>
      </div>
    </form>
  );
}

/** One name: as it is, or in its editor. The focus comes back to where the editor was opened. */
export function OwnNameItem(props: Props): VNode {
  const { name, texts } = props;
  const [isEdited, setIsEdited] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const done = (): void => {
    setIsEdited(false);
    requestAnimationFrame(() => edit.current?.focus());
  };
  if (isEdited)
    return (
      <li>
        <Editor {...props} onDone={done} />
      </li>
    );
  return (
    <li>
      <span>
        <bdi class="strong">{name.value}</bdi> <span class="small muted">{remarks(name, texts)}</span>
      </span>
      <span class="buttons">
        <button type="button" class="button" ref={edit} onClick={() => setIsEdited(true)}>
          {texts.own.edit}
          <span class="spoken">: {name.value}</span>
        </button>
        <button type="button" class="button" onClick={props.onRemove}>
          {texts.common.remove}
          <span class="spoken">: {name.value}</span>
        </button>
      </span>
    </li>
  );
}
