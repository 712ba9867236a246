import type { ComponentChildren, VNode } from 'preact';

interface Props {
  title: string;
  /** Beside the title. */
  from?: string | undefined;
  note?: string;
  children: ComponentChildren;
}

export const Section = ({ title, from, note, children }: Props): VNode => (
  <section class="section">
    <h2>
      {title} {from !== undefined && <span class="from small">{from}</span>}
    </h2>
    {note !== undefined && <p class="small muted">{note}</p>}
    {children}
  </section>
);
