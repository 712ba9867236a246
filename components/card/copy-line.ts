// The card as one line for a report or a chat: name, producer, date, TLP.
import type { CardPart } from '../../lib/intel/card.ts';
import { dayOf } from '../../lib/intel/encounter.ts';
import type { Texts } from '../../lib/i18n/texts.ts';

/** The date is the intel's own; without one it says when the intel was loaded. */
export function copyLine(part: CardPart, texts: Texts): string {
  const { entity, feed } = part;
  const producer = feed.kind === 'own' ? texts.own.record : entity.producer;
  const date = entity.modified ?? entity.created;
  const when = date === undefined ? texts.card.importedOn(dayOf(feed.importedAt)) : date.slice(0, 10);
  return `${entity.name} (${producer}, ${when}, TLP:${entity.tlp})`;
}
