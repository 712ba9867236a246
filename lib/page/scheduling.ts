// When work is done: in the next frame, or a slice at a time behind everything that the page itself wants to do.
import { atEnd } from './listen.ts';

/** ms; twice as long already made slices that a reader notices on a busy page. */
export const SLICE = 4;

/** ms, for slices and waits. */
export const now = (): number => performance.now();

/** Resolves in a task of its own, after the page's. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    void scheduler.postTask(() => resolve(), { priority: 'background' });
  });
}

/** For one thing that is to be done in `ms`: each call puts another in its place, or none. The signal ends it. */
export function newTimer(signal: AbortSignal): (work?: () => unknown, ms?: number) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (work?: () => unknown, ms?: number): void => {
    clearTimeout(timer);
    if (work !== undefined && !signal.aborted) timer = setTimeout(work, ms);
  };
  atEnd(signal, () => set());
  return set;
}

/** Calls `work` once in the next frame, however often it is asked. A hidden tab has no frames, so it waits until shown. */
export function onceAFrame(work: () => void, signal: AbortSignal): () => void {
  let asked = 0;
  atEnd(signal, () => cancelAnimationFrame(asked));
  return () => {
    if (asked !== 0 || signal.aborted) return;
    asked = requestAnimationFrame(() => {
      asked = 0;
      work();
    });
  };
}

/**
 * Calls `work` at most once in each `period` (ms); what is asked in between is done at its end. The first time after a pause in a task
 * of its own, or `atOnce`.
 */
export function throttled(
  work: () => unknown,
  period: number,
  signal: AbortSignal,
  atOnce = false,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -Infinity;
  atEnd(signal, () => clearTimeout(timer));
  const call = (): void => {
    timer = undefined;
    last = now();
    work();
  };
  return () => {
    if (timer !== undefined || signal.aborted) return;
    const wait = last + period - now();
    if (atOnce && wait <= 0) call();
    else timer = setTimeout(call, Math.max(0, wait));
  };
}
