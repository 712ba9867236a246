import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { FailureNote } from '../../components/FailureNote.tsx';
import { Backup } from '../../components/options/Backup.tsx';
import { Reset } from '../../components/options/Reset.tsx';
import { StorageUse } from '../../components/options/StorageUse.tsx';
import { UndoLast } from '../../components/options/UndoLast.tsx';
import { useAsked } from '../../components/use-asked.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { Outcome } from '../../lib/messages/extension.ts';
import { useBackup } from './use-backup.ts';
import { watchNews } from '../../lib/messages/watch-news.ts';

/** Room, everything as a file, the way back, and a fresh start. */
export function DataSection({ texts }: { texts: Texts }): VNode {
  const {
    value: stored,
    unread,
    undone,
    again,
    run,
  } = useAsked(() => ask('stored-counts', {}), { hear: watchNews });
  const { value: last, again: lookAgain } = useAsked(() => ask('undoable', {}), { hear: watchNews });
  const [done, setDone] = useState<'reset' | 'undone'>();
  const backup = useBackup(() => {
    void again();
    void lookAgain();
  });
  const isChanging = useRef(false);
  /** A second press while the first is under way would find nothing left to take back. */
  const change = async (asks: () => Promise<Outcome<null>>, then: typeof done): Promise<void> => {
    if (isChanging.current) return;
    isChanging.current = true;
    if (await run(asks())) setDone(then);
    await lookAgain();
    isChanging.current = false;
  };
  return (
    <>
      <StorageUse stored={stored} unread={unread} texts={texts} />
      <Backup backup={backup.state} texts={texts} actions={backup.actions} />
      <Reset
        isDone={done === 'reset'}
        texts={texts}
        onReset={(parts) => void change(() => ask('reset-parts', { parts }), 'reset')}
      />
      <UndoLast
        last={last ?? undefined}
        isUndone={done === 'undone'}
        texts={texts}
        onUndo={() => void change(() => ask('undo-last', {}), 'undone')}
      />
      <FailureNote undone={undone} texts={texts} />
    </>
  );
}
