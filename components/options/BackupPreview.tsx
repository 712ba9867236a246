import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { BackupFound, BackupLook, BackupPartName } from '../../lib/intel/backup.ts';
import { formatTime } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

interface Props {
  fileName: string;
  found: BackupFound;
  texts: Texts;
  /** May ask the browser for permissions: must run in the press itself. */
  onTake: (parts: BackupPartName[]) => void;
  onCancel: () => void;
}

interface PartProps {
  look: BackupLook;
  isChosen: boolean;
  texts: Texts;
  onToggle: () => void;
}

function Part({ look, isChosen, texts: { settings }, onToggle }: PartProps): VNode {
  const { part, added, known, refused } = look;
  return (
    <li>
      <label class="check">
        <input type="checkbox" checked={isChosen} disabled={added === 0} onChange={onToggle} />{' '}
        <span>
          {settings.parts[part]}{' '}
          <span class="small muted">
            {settings.part(added, known)}
            {refused > 0 && ` · ${settings.refused(refused)}`}
          </span>
        </span>
      </label>
    </li>
  );
}

const usefulIn = ({ parts }: BackupFound): BackupPartName[] =>
  parts.flatMap(({ part, added }) => (added > 0 ? [part] : []));

/** What a file would change, before it does. */
export function BackupPreview({ fileName, found, texts, onTake, onCancel }: Props): VNode {
  const { settings, language } = texts;
  const [chosen, setChosen] = useState(() => usefulIn(found));
  const toggle = (part: BackupPartName): void =>
    setChosen((before) =>
      before.includes(part) ? before.filter((each) => each !== part) : [...before, part],
    );
  const isIdle = chosen.length === 0;
  const preview = useRef<HTMLDivElement>(null);
  // The answer to a press.
  useLayoutEffect(() => preview.current?.focus(), []);
  return (
    <div class="preview" role="group" aria-label={settings.brings(fileName)} tabIndex={-1} ref={preview}>
      <h3>{settings.brings(fileName)}</h3>
      {found.madeAt > 0 && <p class="small muted">{settings.madeAt(formatTime(language, found.madeAt))}</p>}
      <ul>
        {found.parts.map((look) => (
          <Part
            key={look.part}
            look={look}
            isChosen={chosen.includes(look.part)}
            texts={texts}
            onToggle={() => toggle(look.part)}
          />
        ))}
      </ul>
      <p class="small muted">{settings.stays}</p>
      {found.sites.length > 0 && chosen.includes('settings') && (
        <p class="small">{settings.sites(found.sites.length)}</p>
      )}
      {found.withoutLogin > 0 && chosen.includes('feeds') && (
        <p class="small">{settings.withoutLogin(found.withoutLogin)}</p>
      )}
      <div class="buttons">
        <button
          type="button"
          class="button primary"
          aria-disabled={isIdle}
          onClick={() => !isIdle && onTake(chosen)}
        >
          {settings.take}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {settings.cancel}
        </button>
      </div>
    </div>
  );
}
