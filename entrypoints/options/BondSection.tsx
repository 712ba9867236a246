import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Bonds } from '../../components/options/Bonds.tsx';
import type { Bond } from '../../lib/intel/bonds.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { ErrorCode } from '../../lib/messages/extension.ts';
import { inOrder } from '../../lib/messages/in-order.ts';

/** The section of links made by hand. They are made on cards: it looks again whenever the page is looked at again. */
export function BondSection({ texts }: { texts: Texts }): VNode {
  const [bonds, setBonds] = useState<readonly Bond[]>([]);
  const [failure, setFailure] = useState<ErrorCode>();
  const load = useMemo(() => {
    const fetch = inOrder(
      () => ask('bonds', {}),
      (outcome) => {
        if (outcome.ok) setBonds(outcome.value);
        setFailure(outcome.ok ? undefined : outcome.code);
      },
    );
    return () => void fetch();
  }, []);
  useEffect(() => {
    const looking = new AbortController();
    load();
    document.addEventListener('visibilitychange', load, { signal: looking.signal });
    return () => looking.abort();
  }, [load]);
  const remove = async ({ pair }: Bond): Promise<void> => {
    const outcome = await ask('remove-bond', { pair });
    if (outcome.ok) load();
    else setFailure(outcome.code);
  };
  return (
    <>
      <Bonds bonds={bonds} texts={texts} now={Date.now()} onRemove={(bond) => void remove(bond)} />
      {failure !== undefined && (
        <p class="notice" role="alert">
          {texts.card.failures[failure].title}. {texts.card.failures[failure].advice}
        </p>
      )}
    </>
  );
}
