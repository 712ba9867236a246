// Why a name on the page counts as this entity, in words.
import type { CardPart } from '../../lib/intel/card.ts';
import { isPast } from '../../lib/intel/past-date.ts';
import { isContactKind } from '../../lib/intel/contact.ts';
import type { Name } from '../../lib/intel/entity.ts';
import { defangName } from '../../lib/intel/links.ts';
import { platformTitle } from '../../lib/intel/platforms.ts';
import { formatDate } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

function reason(name: Name, part: CardPart, { card, common, own }: Texts): string {
  const of = part.entity.name;
  const { producer, platform } = name;
  const value = defangName(name.value);
  if (part.feed.kind === 'own') return name.value === of ? own.whyMade(value) : own.whyAttached(value, of);
  if (name.value === of) return card.whyPrimary(value, producer);
  switch (name.type) {
    case 'primary':
      return card.whyPrimary(value, producer);
    case 'alias':
      return card.whyAlias(value, of, producer);
    case 'hashtag':
      return card.whyHashtag(value, of, producer);
    case 'handle':
      return card.whyHandle(value, of, producer, platform && platformTitle(platform));
    case 'contact':
      return card.whyContact(
        value,
        of,
        producer,
        isContactKind(platform) ? common.contactKinds[platform] : platform,
      );
    case 'external-id':
      return card.whyExternalId(value, of, producer);
  }
}

/** A handle whose time is over: names are given to others. `now` in epoch milliseconds. */
function ended({ type, validUntil }: Name, { card, language }: Texts, now: number): string[] {
  if (type !== 'handle' || validUntil === undefined || !isPast(validUntil, now)) return [];
  return [card.handleEnded(formatDate(language, validUntil))];
}

/** One sentence per matched name, and one more for a handle whose time is over. */
export const whyMatched = (part: CardPart, texts: Texts, now: number): string[] =>
  part.matched.flatMap((name) => [reason(name, part, texts), ...ended(name, texts, now)]);

/** A handle in an address has no @. */
const withoutSign = (name: string): string => name.replace(/^@/, '');

/** What stands on the page, when it is not spelt as any matched name is. */
export function otherSpelling(part: CardPart, textOnPage: string): string | undefined {
  const shown = textOnPage.replace(/\s+/g, ' ').trim();
  const asGiven = part.matched.some(({ value }) =>
    [value, defangName(value), withoutSign(value)].includes(shown),
  );
  return shown === '' || asGiven || part.matched.length === 0 ? undefined : shown;
}
