import type { ComponentChildren, VNode } from 'preact';

interface Props {
  title: string;
  note?: string;
  children: ComponentChildren;
}

export const Section = ({ title, note, children }: Props): VNode => (
  <section class="section">
    <h2>{title}</h2>
    {note !== undefined && <p class="small muted">{note}</p>}
    {children}
  </section>
);
