import type { Feed } from '../lib/intel/feed.ts';
import { localText } from '../lib/i18n/format.ts';
import type { Texts } from '../lib/i18n/texts.ts';

/** The starter pack has a name in each language; other feeds have the one they give themselves. */
export const feedTitle = (feed: Pick<Feed, 'kind' | 'title'>, texts: Texts): string =>
  feed.kind === 'starter' ? texts.common.starterPack : localText(texts.language, feed.title);
