import { useEffect, useMemo, useState } from 'preact/hooks';
import { addressesOf } from '../../components/feeds/FeedSection.tsx';
import { ask } from '../../lib/messages/ask.ts';
import { inOrder } from '../../lib/messages/in-order.ts';

/** Addresses of the feeds that there are. */
export function useKnown(): { known: readonly string[]; reload: () => void } {
  const [known, setKnown] = useState<readonly string[]>([]);
  const reload = useMemo(() => {
    const fetch = inOrder(
      () => ask('feeds', {}),
      (outcome) => {
        if (outcome.ok) setKnown(addressesOf(outcome.value));
      },
    );
    return () => void fetch();
  }, []);
  useEffect(reload, [reload]);
  return { known, reload };
}
