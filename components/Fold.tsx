import type { ComponentChildren, VNode } from 'preact';

interface Props {
  summary: string;
  class?: string;
  onOpen?: () => void;
  children: ComponentChildren;
}

/** What is one click away. */
export const Fold = ({ summary, class: look = 'small', onOpen, children }: Props): VNode => (
  <details class={look} onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}>
    <summary>{summary}</summary>
    {children}
  </details>
);
