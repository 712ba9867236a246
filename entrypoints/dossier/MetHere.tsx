import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { MetSection } from '../../components/encounters/MetSection.tsx';
import type { EncounterSummary } from '../../lib/intel/encounter.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ask } from '../../lib/messages/ask.ts';

interface Props {
  id: string;
  texts: Texts;
  /** Epoch milliseconds. */
  now: number;
}

/** Nothing for what was never met. */
export function MetHere({ id, texts, now }: Props): VNode | null {
  const [met, setMet] = useState<EncounterSummary | null>(null);
  useEffect(() => {
    void ask('encounters-of', { id }).then((outcome) => setMet(outcome.ok ? outcome.value : null));
  }, [id]);
  return (
    met && <MetSection met={met} metPage={browser.runtime.getURL('/met.html')} texts={texts} now={now} />
  );
}
