import type { CacheStatus } from '../../lib/messages/extension.ts';
import { lexiconInfo } from '../../lib/store/lexicon.ts';
import { NewerStoreError } from '../../lib/store/open.ts';
import { core, type Core } from './core.ts';
import { lostAt } from './store-loss.ts';

async function statusOf({ store, tools, caughtUp, isCaughtUp }: Core): Promise<CacheStatus> {
  const info = await lexiconInfo(store);
  if (info && info.feeds > 0)
    return { state: 'ready', ...info, ...((await lostAt()) === undefined ? {} : { isLost: true }) };
  if (tools.queue.isRunning() || !isCaughtUp()) return { state: 'building' };
  await caughtUp; // throws what went wrong
  return { state: 'empty' };
}

/** The state of the intel cache as a person sees it. */
export async function cacheStatus(): Promise<CacheStatus> {
  try {
    return await statusOf(await core());
  } catch (error) {
    return error instanceof NewerStoreError
      ? { state: 'newer-store' }
      : { state: 'failed', detail: String(error) };
  }
}
