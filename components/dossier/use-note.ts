// A note as it is typed: stored a moment after the last key, and before the page goes.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { MAX_NOTE_TEXT } from '../../lib/intel/kept.ts';

/** Milliseconds after the last key. */
const PAUSE = 500;

export type NoteState = 'clean' | 'saving' | 'saved' | 'failed' | 'too-long';

export interface NoteWriting {
  text: string;
  state: NoteState;
  type: (text: string) => void;
  /** Now, if there is something to store. */
  flush: () => void;
}

/** `write` resolves to whether it was stored. */
export function useNote(first: string, write: (text: string) => Promise<boolean>): NoteWriting {
  const [text, setText] = useState(first);
  const [state, setState] = useState<NoteState>('clean');
  const waiting = useRef<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const next = waiting.current;
    if (next === undefined) return;
    waiting.current = undefined;
    void write(next).then((done) => {
      // What was typed meanwhile has a state of its own.
      if (waiting.current === undefined) setState(done ? 'saved' : 'failed');
    });
  }, [write]);
  const type = (next: string): void => {
    setText(next);
    clearTimeout(timer.current);
    const isTooLong = next.length > MAX_NOTE_TEXT;
    waiting.current = isTooLong ? undefined : next;
    setState(isTooLong ? 'too-long' : 'saving');
    timer.current = setTimeout(flush, PAUSE);
  };
  useEffect(() => {
    const going = new AbortController();
    window.addEventListener('pagehide', flush, { signal: going.signal });
    document.addEventListener('visibilitychange', flush, { signal: going.signal });
    return () => {
      going.abort();
      flush();
    };
  }, [flush]);
  return { text, state, type, flush };
}
