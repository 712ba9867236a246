import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Backup } from '../../components/options/Backup.tsx';
import { Reset } from '../../components/options/Reset.tsx';
import { StorageUse, type Stored } from '../../components/options/StorageUse.tsx';
import { UndoLast } from '../../components/options/UndoLast.tsx';
import type { Undoable } from '../../lib/intel/backup.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { ErrorCode, Outcome } from '../../lib/messages/extension.ts';
import { inOrder } from '../../lib/messages/in-order.ts';
import { useBackup } from './backup.ts';
import { watchNews } from '../../lib/messages/watch-news.ts';

interface Data {
  stored: Stored | undefined;
  last: Undoable | undefined;
  failure: ErrorCode | undefined;
  reload: () => void;
  setFailure: (code: ErrorCode | undefined) => void;
}

function useData(): Data {
  const [stored, setStored] = useState<Stored>();
  const [last, setLast] = useState<Undoable>();
  const [failure, setFailure] = useState<ErrorCode>();
  const reload = useMemo(() => {
    const count = inOrder(
      () => ask('stored-counts', {}),
      (outcome) => {
        if (outcome.ok) setStored(outcome.value);
        setFailure(outcome.ok ? undefined : outcome.code);
      },
    );
    const look = inOrder(
      () => ask('undoable', {}),
      (outcome) => {
        if (outcome.ok) setLast(outcome.value ?? undefined);
      },
    );
    return () => {
      void count();
      void look();
    };
  }, []);
  useEffect(() => {
    const watching = new AbortController();
    reload();
    watchNews(reload, watching.signal);
    return () => watching.abort();
  }, [reload]);
  return { stored, last, failure, reload, setFailure };
}

/** Room, everything as a file, the way back, and a fresh start. */
export function DataSection({ texts }: { texts: Texts }): VNode {
  const { stored, last, failure, reload, setFailure } = useData();
  const [done, setDone] = useState<'reset' | 'undone'>();
  const backup = useBackup(reload);
  const change = async (asked: Promise<Outcome<null>>, then: typeof done): Promise<void> => {
    const outcome = await asked;
    reload();
    if (outcome.ok) setDone(then);
    else setFailure(outcome.code);
  };
  return (
    <>
      <StorageUse stored={stored} texts={texts} />
      <Backup backup={backup.state} texts={texts} actions={backup.actions} />
      <Reset
        isDone={done === 'reset'}
        texts={texts}
        onReset={(parts) => void change(ask('reset-parts', { parts }), 'reset')}
      />
      <UndoLast
        last={last}
        isUndone={done === 'undone'}
        texts={texts}
        onUndo={() => void change(ask('undo-last', {}), 'undone')}
      />
      {failure !== undefined && (
        <p class="notice" role="alert">
          {texts.card.failures[failure].title}. {texts.card.failures[failure].advice}
        </p>
      )}
    </>
  );
}
