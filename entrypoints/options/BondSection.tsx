import type { VNode } from 'preact';
import { FailureNote } from '../../components/FailureNote.tsx';
import { Bonds } from '../../components/options/Bonds.tsx';
import { useAsked, whenSeen, type Hear } from '../../components/use-asked.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ask } from '../../lib/messages/ask.ts';
import { watchNews } from '../../lib/messages/watch-news.ts';

/** They are made on cards, which no news tell of. */
const hear: Hear = (changed, signal) => {
  watchNews(() => void changed(), signal);
  whenSeen(changed, signal);
};

/** The section of links made by hand. */
export function BondSection({ texts }: { texts: Texts }): VNode {
  const { value, unread, undone, run } = useAsked(() => ask('bonds', {}), { hear });
  const { bonds, isCut = false } = value ?? {};
  return (
    <Bonds
      isCut={isCut}
      bonds={bonds}
      texts={texts}
      now={Date.now()}
      onRemove={({ pair }) => void run(ask('remove-bond', { pair }))}
    >
      <FailureNote unread={unread} undone={undone} texts={texts} />
    </Bonds>
  );
}
