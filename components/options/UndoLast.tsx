import type { VNode } from 'preact';
import type { Undoable } from '../../lib/intel/backup.ts';
import { formatTime } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { SignIcon } from '../Icon.tsx';

interface Props {
  /** The last import or reset, as long as it can be taken back. */
  last: Undoable | undefined;
  isUndone: boolean;
  texts: Texts;
  onUndo: () => void;
}

/** The way back from an import or a reset. */
export function UndoLast({ last, isUndone, texts: { settings, language }, onUndo }: Props): VNode {
  return (
    <div class="undo-last" role="status">
      {isUndone && <p>{settings.undone}</p>}
      {last && (
        <p>
          <button type="button" class="button" onClick={onUndo}>
            <SignIcon sign="undo" /> {settings.undo[last.what]}
          </button>{' '}
          <span class="small muted">{settings.undoNote(formatTime(language, last.at))}</span>
        </p>
      )}
    </div>
  );
}
