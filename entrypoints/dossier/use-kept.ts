// What the user keeps of entities, and taking off with the way back.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Kept, KeptLists, Note } from '../../lib/intel/kept.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { ErrorCode, Outcome } from '../../lib/messages/extension.ts';
import { inOrder } from '../../lib/messages/in-order.ts';
import { watchNews } from '../../lib/messages/watch-news.ts';

export interface KeptPage {
  lists: KeptLists | undefined;
  failure: ErrorCode | undefined;
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
  const [lists, setLists] = useState<KeptLists>();
  const [failure, setFailure] = useState<ErrorCode>();
  const [unwatched, setUnwatched] = useState<Kept>();
  const [removedNote, setRemovedNote] = useState<Note>();
  const load = useMemo(() => {
    const fetch = inOrder(
      () => ask('kept', {}),
      (outcome) => {
        if (outcome.ok) setLists(outcome.value);
        setFailure(outcome.ok ? undefined : outcome.code);
      },
    );
    return () => void fetch();
  }, []);
  useEffect(() => {
    const going = new AbortController();
    load();
    watchNews(load, going.signal);
    document.addEventListener('visibilitychange', load, { signal: going.signal });
    return () => going.abort();
  }, [load]);
  useEffect(() => {
    if (failure !== 'not-ready') return;
    const again = setInterval(load, AGAIN);
    return () => clearInterval(again);
  }, [failure, load]);
  const then = (asked: Promise<Outcome<null>>, done: () => void): void =>
    void asked.then((outcome) => {
      if (!outcome.ok) {
        setFailure(outcome.code);
        return;
      }
      done();
      load();
    });
  return {
    ...{ lists, failure, unwatched, removedNote },
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
