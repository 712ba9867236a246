import type { ComponentChildren, VNode } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  title: string;
  onClose: () => void;
  /** Gets the function that closes it: the browser gives the focus back to where it was. */
  children: (close: () => void) => ComponentChildren;
}

/** A modal dialog with a title. */
export function FeedDialog({ title, onClose, children }: Props): VNode {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="feed-dialog" aria-labelledby={`${id}-title`} ref={dialog} onClose={onClose}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children(() => dialog.current?.close())}
    </dialog>
  );
}
