import type { CacheStatus } from './extension.ts';
import { sentences } from '../i18n/format.ts';
import type { Texts } from '../i18n/texts.ts';

/** State of the intel in one line. */
export function cacheLine(cache: CacheStatus, { common, language }: Texts): string {
  switch (cache.state) {
    case 'empty':
      return common.cache.empty;
    case 'building':
      return common.cache.building;
    case 'ready':
      return cache.damaged === undefined
        ? common.cache.ready(cache.names, cache.entities, cache.feeds)
        : sentences(
            language,
            common.cache.ready(cache.names, cache.entities, cache.feeds),
            common.cache.damaged(cache.damaged),
          );
    case 'newer-store':
      return common.cache.newerStore;
    case 'failed':
      return common.cache.failed(cache.detail);
  }
}
