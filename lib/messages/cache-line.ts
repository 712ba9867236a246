import type { CacheStatus } from './extension.ts';
import type { Texts } from '../i18n/texts.ts';

/** State of the intel in one line. */
export function cacheLine(cache: CacheStatus, { common }: Texts): string {
  switch (cache.state) {
    case 'empty':
      return common.cache.empty;
    case 'building':
      return common.cache.building;
    case 'ready':
      return common.cache.ready(cache.names, cache.entities, cache.feeds);
    case 'newer-store':
      return common.cache.newerStore;
    case 'failed':
      return common.cache.failed(cache.detail);
  }
}
