// Which hosts the feeds need.
import { bindFeed } from '../../lib/sync/registry.ts';
import { feedOrigins } from '../../lib/sync/engine/state.ts';
import { feedRows } from '../../lib/store/read.ts';
import { core } from './core.ts';

/** Of all feeds that are not removed. Rejects where the store can't be read: then nobody knows. */
export async function originsOfFeeds(): Promise<string[]> {
  const rows = await feedRows((await core()).store);
  return rows.flatMap(({ remote, state }) => {
    const bound = remote && state !== 'removed' ? bindFeed(remote.kind, remote.config) : undefined;
    return bound === undefined ? [] : feedOrigins(bound);
  });
}
