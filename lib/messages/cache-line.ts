import type { CacheStatus } from './extension.ts';
import { sentences } from '../i18n/format.ts';
import type { Language } from '../i18n/languages.ts';
import type { Texts } from '../i18n/texts.ts';

/** One alone is a line, not a sentence. */
const sentencesOf = (language: Language, [first = '', ...more]: readonly string[]): string =>
  more.length === 0 ? first : sentences(language, first, ...more);

/** State of the intel in one line. */
export function cacheLine(cache: CacheStatus, { common, language }: Texts): string {
  switch (cache.state) {
    case 'empty':
      return common.cache.empty;
    case 'building':
      return common.cache.building;
    case 'ready':
      return sentencesOf(language, [
        common.cache.ready(cache.names, cache.entities, cache.feeds),
        ...(cache.damaged === undefined ? [] : [common.cache.damaged(cache.damaged)]),
        ...(cache.isLost === true ? [common.cache.lost] : []),
      ]);
    case 'newer-store':
      return common.cache.newerStore;
    case 'failed':
      return common.cache.failed(cache.detail);
  }
}
