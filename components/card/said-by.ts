import type { CardPart } from '../../lib/intel/card.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import { feedTitle } from '../feed-title.ts';
import { producerName } from '../producer.ts';

/** The producer of a part; with the feed where another part of this name has the same producer. */
export function saidBy(part: CardPart, parts: readonly CardPart[], texts: Texts): string {
  const whose = ({ entity, feed }: CardPart): string => producerName(entity.producer, feed, texts);
  const isNamesake = (other: CardPart): boolean =>
    other.feed.id !== part.feed.id && other.entity.name === part.entity.name && whose(other) === whose(part);
  const who = whose(part);
  return parts.some(isNamesake) ? [who, feedTitle(part.feed, texts)].join(texts.feeds.between) : who;
}
