import type { Feed } from '../lib/intel/feed.ts';
import { isUpTo, type Tlp } from '../lib/intel/tlp.ts';
import { localText } from '../lib/i18n/format.ts';
import type { Texts } from '../lib/i18n/texts.ts';

/** The starter pack and the user's own feed have a name in each language; other feeds have the one they give themselves. */
export function feedTitle(feed: Pick<Feed, 'kind' | 'title'>, texts: Texts): string {
  if (feed.kind === 'own') return texts.own.title;
  return feed.kind === 'starter' ? texts.common.starterPack : localText(texts.language, feed.title);
}

/** By the feeds' ids; those above the ceiling for what is shown are not named. */
export const feedTitles = (
  feeds: readonly Feed[],
  ceiling: Tlp | undefined,
  texts: Texts,
): Map<string, string> =>
  new Map(
    feeds.map((feed) => [
      feed.id,
      isUpTo(feed.defaultTlp, ceiling) ? feedTitle(feed, texts) : texts.showing.hiddenFeed,
    ]),
  );
