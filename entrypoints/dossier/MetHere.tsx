import type { VNode } from 'preact';
import { browser } from 'wxt/browser';
import { MetSection } from '../../components/encounters/MetSection.tsx';
import { useAsked } from '../../components/use-asked.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ask } from '../../lib/messages/ask.ts';

interface Props {
  id: string;
  texts: Texts;
  /** Epoch milliseconds. */
  now: number;
}

/** Nothing for what was never met. Give it a new `key` for another entity. */
export function MetHere({ id, texts, now }: Props): VNode | null {
  const { value: met = null } = useAsked(() => ask('encounters-of', { id }));
  return (
    met && <MetSection met={met} metPage={browser.runtime.getURL('/met.html')} texts={texts} now={now} />
  );
}
