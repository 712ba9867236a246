// Why a name on the page counts as this entity, in words.
import type { CardPart } from '../../lib/intel/card.ts';
import type { Name } from '../../lib/intel/entity.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

function reason(name: Name, part: CardPart, { card, own }: Texts): string {
  const of = part.entity.name;
  if (part.feed.kind === 'own')
    return name.value === of ? own.whyMade(name.value) : own.whyAttached(name.value, of);
  if (name.value === of) return card.whyPrimary(name.value, name.producer);
  switch (name.type) {
    case 'primary':
      return card.whyPrimary(name.value, name.producer);
    case 'alias':
      return card.whyAlias(name.value, of, name.producer);
    case 'hashtag':
      return card.whyHashtag(name.value, of, name.producer);
    case 'handle':
      return card.whyHandle(name.value, of, name.producer, name.platform);
    case 'external-id':
      return card.whyExternalId(name.value, of, name.producer);
  }
}

/** One sentence per matched name. */
export const whyMatched = (part: CardPart, texts: Texts): string[] =>
  part.matched.map((name) => reason(name, part, texts));

/** What stands on the page, when it is not spelt as any matched name is. */
export function otherSpelling(part: CardPart, textOnPage: string): string | undefined {
  const shown = textOnPage.replace(/\s+/g, ' ').trim();
  const asGiven = part.matched.some((name) => name.value === shown);
  return shown === '' || asGiven || part.matched.length === 0 ? undefined : shown;
}
