import { useCallback, useEffect, useState } from 'preact/hooks';
import { addressesOf } from '../../components/feeds/FeedSection.tsx';
import { ask } from '../../lib/messages/ask.ts';

/** Addresses of the feeds that there are. */
export function useKnown(): { known: readonly string[]; reload: () => void } {
  const [known, setKnown] = useState<readonly string[]>([]);
  const reload = useCallback(() => {
    void ask('feeds', {}).then((outcome) => outcome.ok && setKnown(addressesOf(outcome.value)));
  }, []);
  useEffect(reload, [reload]);
  return { known, reload };
}
