import type { VNode } from 'preact';
import { exactText } from '../../lib/intel/mute.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { MutedNote } from './MutedNote.tsx';
import { MutePanel } from './MutePanel.tsx';
import type { Muting } from './use-muting.ts';

/** Below the card's header: the panel while it is open, then what was muted. */
export function MuteBlock({ muting, texts }: { muting: Muting; texts: Texts }): VNode | null {
  const { muted, place, failed } = muting;
  if (muted)
    return (
      <MutedNote
        muted={muted}
        failed={failed}
        takesFocus={muting.isFresh}
        texts={texts}
        onUndo={muting.undo}
      />
    );
  if (!place) return null;
  return (
    <MutePanel
      name={muting.name}
      written={exactText(muting.text)}
      place={place}
      failed={failed}
      texts={texts}
      onConfirm={muting.confirm}
      onCancel={muting.close}
    />
  );
}
