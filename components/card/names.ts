import type { Name } from '../../lib/intel/entity.ts';
import { formatDate } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

/** Contacts stand in a list of their own. */
export const isContact = ({ type }: Name): boolean => type === 'contact';

/** "from …", "until …". */
export function validityOf({ validFrom, validUntil }: Name, { card, language }: Texts): string[] {
  const from = validFrom === undefined ? [] : [card.validFrom(formatDate(language, validFrom))];
  return validUntil === undefined ? from : [...from, card.validUntil(formatDate(language, validUntil))];
}

const rank = (name: Name, isMatched: boolean): number => (name.type === 'primary' ? 0 : isMatched ? 1 : 2);

/** The main name, then what stands on the page, then the others as their producer orders them. */
export const sortNames = (names: readonly Name[], isMatched: (name: Name) => boolean): Name[] =>
  names.toSorted((a, b) => rank(a, isMatched(a)) - rank(b, isMatched(b)));
