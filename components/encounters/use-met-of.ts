// Which of the things in a list were met before.
import type { MetCount } from '../../lib/intel/encounter.ts';
import { surely, useAsked } from '../use-asked.ts';

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
  const ids = [...new Set(things?.map(({ id }) => id))].sort();
  const about = [ids.join('\n'), tabId, ask];
  return useAsked(() => surely(ask(ids, tabId)), { about, when: ids.length > 0 }).value;
}
