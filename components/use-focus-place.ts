import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface FocusPlace<T> {
  /** Of what stays; it takes the focus, so give it `tabIndex={-1}`. */
  place: RefObject<T>;
  /** Wraps what a press does that takes its own button away. */
  acting: <A extends unknown[]>(act: (...args: A) => void) => (...args: A) => void;
}

/** Where a button goes with its row, whoever has pressed it by keyboard must not begin at the top of the page again. */
export function useFocusPlace<T extends HTMLElement>(): FocusPlace<T> {
  const place = useRef<T>(null);
  const isActing = useRef(false);
  useLayoutEffect(() => {
    if (!isActing.current || document.activeElement !== document.body) return;
    isActing.current = false;
    place.current?.focus();
  });
  return {
    place,
    acting:
      (act) =>
      (...args) => {
        isActing.current = true;
        act(...args);
      },
  };
}
