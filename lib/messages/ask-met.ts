import type { MetCount } from '../intel/encounter.ts';
import { ask } from './ask.ts';
import { MAX_MET } from './encounters.ts';

/** Who of these was met before and elsewhere, by link key; undefined where nothing is remembered. */
export async function askMet(ids: string[], tabId: number): Promise<Record<string, MetCount> | undefined> {
  const outcome = await ask('met', { ids: ids.slice(0, MAX_MET), tabId });
  return outcome.ok ? outcome.value : undefined;
}
