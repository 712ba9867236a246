import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { BACKUP_PARTS, type BackupPartName } from '../../lib/intel/backup.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

interface Props {
  /** The last one went through. */
  isDone: boolean;
  texts: Texts;
  onReset: (parts: BackupPartName[]) => void;
}

/** Empties what is ticked, after it was asked once more. */
export function Reset({ isDone, texts: { settings }, onReset }: Props): VNode {
  const [chosen, setChosen] = useState<readonly BackupPartName[]>([]);
  const [isAsked, setIsAsked] = useState(false);
  const ask = useRef<HTMLButtonElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useLayoutEffect(() => {
    // The button that was pressed is gone. Whoever presses Enter once too often empties nothing.
    if (isAsked !== wasAsked.current && document.activeElement === document.body)
      (isAsked ? cancel : ask).current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  const choose = (part: BackupPartName, isOn: boolean): void => {
    setIsAsked(false);
    setChosen((before) => BACKUP_PARTS.filter((each) => (each === part ? isOn : before.includes(each))));
  };
  const go = (): void => {
    onReset([...chosen]);
    setChosen([]);
    setIsAsked(false);
  };
  const isIdle = chosen.length === 0;
  return (
    <section class="block" aria-labelledby="reset-title">
      <h2 id="reset-title">{settings.reset}</h2>
      <p class="muted">{settings.resetNote}</p>
      <div class="buttons">
        {BACKUP_PARTS.map((part) => (
          <label class="check" key={part}>
            <input
              type="checkbox"
              checked={chosen.includes(part)}
              onChange={({ currentTarget }) => choose(part, currentTarget.checked)}
            />{' '}
            {settings.parts[part]}
          </label>
        ))}
      </div>
      {isAsked ? (
        <div class="notice sure" role="alert">
          <p>{settings.resetSure(chosen.length)}</p>
          <div class="buttons">
            <button type="button" class="button primary" onClick={go}>
              {settings.resetGo}
            </button>
            <button type="button" class="button" ref={cancel} onClick={() => setIsAsked(false)}>
              {settings.cancel}
            </button>
          </div>
        </div>
      ) : (
        <button
          type="button"
          class="button"
          ref={ask}
          aria-disabled={isIdle}
          onClick={() => setIsAsked(!isIdle)}
        >
          {settings.resetParts}
        </button>
      )}
      <p role="status" class={isDone ? '' : 'spoken'}>
        {isDone && settings.resetDone}
      </p>
    </section>
  );
}
