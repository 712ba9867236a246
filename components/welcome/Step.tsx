import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { Texts } from '../../lib/i18n/texts.ts';

interface Props {
  number: number;
  title: string;
  texts: Texts;
  children: ComponentChildren;
}

const STEPS = 3;

/** One of the steps. */
export function Step({ number, title, texts, children }: Props): VNode {
  const id = useId();
  return (
    <section class="block step" aria-labelledby={id}>
      <p class="small muted">{texts.welcome.step(number, STEPS)}</p>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
