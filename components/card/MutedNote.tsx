import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Mute } from '../../lib/intel/mute.ts';
import { formatTime } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { SignIcon } from '../Icon.tsx';

interface Props {
  muted: Mute;
  /** Taking it back did not go through. */
  failed: boolean;
  /** The mute was made just now, so the focus was on what this note has replaced. */
  takesFocus: boolean;
  texts: Texts;
  onUndo: () => void;
}

function sentence({ name, exactly, host, until }: Mute, { mute, language }: Texts): string {
  const done = exactly === undefined ? mute.done(name, host) : mute.doneExactly(exactly, host);
  return until === undefined ? done : mute.doneUntil(done, formatTime(language, until));
}

/** What was muted, and the way back. */
export function MutedNote({ muted, failed, takesFocus, texts, onUndo }: Props): VNode {
  const words = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    // Not on the button: whoever presses Enter once too often would take the mute back.
    if (takesFocus) words.current?.focus();
  }, [takesFocus]);
  return (
    <div class="mute done small">
      <p role="status" tabIndex={-1} ref={words}>
        {sentence(muted, texts)}
      </p>
      <button type="button" class="button" onClick={onUndo}>
        <SignIcon sign="undo" /> {texts.common.undo}
      </button>
      {failed && <p role="alert">{texts.mute.failed}</p>}
    </div>
  );
}
