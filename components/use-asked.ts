// What is asked of the background, as a component shows it: the last answer, why there is none, and what is being done to it.
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, FailureCode } from './answer.ts';

/** Calls back whenever the answer may be another one by now, until it is told to stop. */
export type Hear = (changed: () => Promise<void>, signal: AbortSignal) => void;

interface Options {
  /** What the question is about: where one of these is another, it is another question. */
  about?: readonly unknown[];
  /** Stays the same from render to render. */
  hear?: Hear;
  /** Whether it is asked by itself; without this, it is. */
  when?: boolean;
}

export interface UsedAsked<T> {
  /** The last that is known, which a failure leaves; undefined until there is one. */
  value: T | undefined;
  /** Why the last question has no answer. */
  unread: FailureCode | undefined;
  /** Why the last thing that was to be done was not. */
  undone: FailureCode | undefined;
  /** That, or else `unread`. */
  failure: FailureCode | undefined;
  again: () => Promise<void>;
  /**
   * Says whether the work was done, and asks anew. What it will come to can be shown at once: until it is done, no answer is
   * believed, as it may not know of it.
   */
  run: (work: Promise<Answer<unknown>>, show?: (before: T) => T) => Promise<boolean>;
}

interface Known<T> {
  value?: T;
  unread?: FailureCode;
}

/** For what cannot fail. */
export const surely = async <T>(value: Promise<T>): Promise<Answer<T>> => ({ ok: true, value: await value });

/** Whoever comes back to the page may find that much has changed. */
export const whenSeen: Hear = (changed, signal) => {
  const look = (): void => {
    if (!document.hidden) void changed();
  };
  document.addEventListener('visibilitychange', look, { signal });
};

/**
 * Asks at once, and whenever it is told to. An answer that comes after the answer to a later question is out of date, and dropped;
 * one that is overtaken by a question alone still counts, or whoever asks often would never know anything.
 */
export function useAsked<T>(ask: () => Promise<Answer<T>>, options: Options = {}): UsedAsked<T> {
  const { about = [], hear, when = true } = options;
  const [{ value, unread }, setKnown] = useState<Known<T>>({});
  const [undone, setUndone] = useState<FailureCode>();
  const question = useRef(ask);
  question.current = ask;
  /** Questions are counted: the answer to one before `from` is out of date, and so is any while something is being done. */
  const turns = useRef({ asked: 0, from: 0, doing: 0 }).current;
  const again = useCallback(async () => {
    const mine = (turns.asked += 1);
    const answer = await question.current();
    if (mine < turns.from || turns.doing > 0) return;
    turns.from = mine;
    setKnown((before) => (answer.ok ? { value: answer.value } : { ...before, unread: answer.code }));
  }, []);
  const dropOpen = (): void => {
    turns.from = turns.asked + 1;
  };
  useEffect(() => {
    if (!when) return;
    dropOpen();
    const going = new AbortController();
    hear?.(again, going.signal);
    void again();
    return () => going.abort();
  }, [hear, when, ...about]);
  const run = useCallback(async (work: Promise<Answer<unknown>>, show?: (before: T) => T) => {
    if (show) {
      turns.doing += 1;
      setKnown((before) => (before.value === undefined ? before : { ...before, value: show(before.value) }));
    }
    const outcome = await work;
    if (show) {
      turns.doing -= 1;
      dropOpen();
    }
    setUndone(outcome.ok ? undefined : outcome.code);
    void again();
    return outcome.ok;
  }, []);
  return { value, unread, undone, failure: undone ?? unread, again, run };
}
