import type { Around } from '../intel/around.ts';
import { ask } from './ask.ts';

/** Undefined where nobody knows. `tabId`: of the page, where it isn't the asker's own tab. */
export async function askAround(
  { version, mention }: { version: number; mention: number },
  tabId?: number,
): Promise<Around | undefined> {
  const outcome = await ask('around', { version, mention, ...(tabId === undefined ? {} : { tabId }) });
  return outcome.ok ? outcome.value : undefined;
}
