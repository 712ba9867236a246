// What the user keeps of entities, and taking off with the way back.
import { useEffect, useState } from 'preact/hooks';
import { useAsked } from '../../components/use-asked.ts';
import type { Kept, KeptLists, Note } from '../../lib/intel/kept.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { ErrorCode, Outcome } from '../../lib/messages/extension.ts';
import { newsOrSeen } from './hear.ts';

export interface KeptPage {
  lists: KeptLists | undefined;
  unread: ErrorCode | undefined;
  undone: ErrorCode | undefined;
  /** What was taken off last. */
  unwatched: Kept | undefined;
  removedNote: Note | undefined;
  unwatch: (kept: Kept) => void;
  removeNote: (note: Note) => void;
  putBackWatched: () => void;
  putBackNote: () => void;
}

/** Milliseconds after which a background that was starting is asked again. */
const AGAIN = 1_000;

const asKept = ({ id, name, kind, at }: Kept): Kept => ({ id, name, kind, at });

export function useKept(): KeptPage {
  const { value: lists, unread, undone, again, run } = useAsked(() => ask('kept', {}), { hear: newsOrSeen });
  const [unwatched, setUnwatched] = useState<Kept>();
  const [removedNote, setRemovedNote] = useState<Note>();
  useEffect(() => {
    if (unread !== 'not-ready') return;
    const asking = setInterval(() => void again(), AGAIN);
    return () => clearInterval(asking);
  }, [unread, again]);
  const then = (asked: Promise<Outcome<null>>, done: () => void): void =>
    void run(asked).then((isDone) => isDone && done());
  return {
    ...{ lists, unread, undone, unwatched, removedNote },
    unwatch: (kept) =>
      then(ask('watch', { id: kept.id, isWatched: false }), () => setUnwatched(asKept(kept))),
    removeNote: (note) =>
      then(ask('write-note', { id: note.id, text: '' }), () =>
        setRemovedNote({ ...asKept(note), text: note.text }),
      ),
    putBackWatched: () =>
      unwatched && then(ask('put-back-watched', { kept: unwatched }), () => setUnwatched(undefined)),
    putBackNote: () =>
      removedNote && then(ask('put-back-note', { note: removedNote }), () => setRemovedNote(undefined)),
  };
}
