import type { VNode } from 'preact';
import { sentences } from '../lib/i18n/format.ts';
import type { Texts } from '../lib/i18n/texts.ts';

interface Props {
  /** Nothing is said while there is none. */
  failure: keyof Texts['card']['failures'] | undefined;
  texts: Texts;
}

/** What was asked for and did not come, and what to do. */
export function FailureNote({ failure, texts }: Props): VNode | null {
  if (failure === undefined) return null;
  const { title, advice } = texts.card.failures[failure];
  return (
    <p class="notice" role="alert">
      {sentences(texts.language, title, advice)}
    </p>
  );
}
