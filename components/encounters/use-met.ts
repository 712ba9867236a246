// Which of the things in a list were met before.
import { useEffect, useState } from 'preact/hooks';
import type { MetCount } from '../../lib/intel/encounter.ts';

export type AskMet = (ids: string[], tabId: number) => Promise<Record<string, MetCount> | undefined>;

interface Listed {
  id: string;
}

/** Asked anew when the list is another one. Undefined where nothing is remembered, and until it is known. */
export function useMetOf(
  things: readonly Listed[] | undefined,
  tabId: number,
  ask: AskMet,
): Record<string, MetCount> | undefined {
  const [met, setMet] = useState<Record<string, MetCount>>();
  const ids = [...new Set(things?.map(({ id }) => id))].sort();
  useEffect(() => {
    let isOld = false;
    if (ids.length > 0)
      void ask(ids, tabId).then((answer) => {
        if (!isOld) setMet(answer);
      });
    return () => {
      isOld = true;
    };
  }, [ids.join('\n'), tabId, ask]);
  return met;
}
