import type { VNode } from 'preact';
import { Bonds } from '../../components/options/Bonds.tsx';
import { useAsked, whenSeen } from '../../components/use-asked.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ask } from '../../lib/messages/ask.ts';

/** The section of links made by hand. They are made on cards: it looks again whenever the page is looked at again. */
export function BondSection({ texts }: { texts: Texts }): VNode {
  const { value: bonds = [], failure, run } = useAsked(() => ask('bonds', {}), { hear: whenSeen });
  return (
    <>
      <Bonds
        bonds={bonds}
        texts={texts}
        now={Date.now()}
        onRemove={({ pair }) => void run(ask('remove-bond', { pair }))}
      />
      {failure !== undefined && (
        <p class="notice" role="alert">
          {texts.card.failures[failure].title}. {texts.card.failures[failure].advice}
        </p>
      )}
    </>
  );
}
