import { defangName } from '../../../lib/intel/links.ts';
import type { TimeItem } from '../../../lib/intel/dossier-timeline.ts';
import { formatDate } from '../../../lib/i18n/format.ts';
import type { Texts } from '../../../lib/i18n/texts.ts';
import { producerName } from '../../producer.ts';

/** What happened then. */
export function factWords(item: TimeItem, { dossier, card, common }: Texts): string {
  switch (item.fact) {
    case 'seen':
      return dossier.seen[item.ends];
    case 'relation': {
      const { assertion, direction, other } = item.relation;
      return `${card.relation(assertion.type, direction)}: ${other.name} (${common.statuses[assertion.status]})`;
    }
    case 'name':
      return item.name.validFrom === undefined
        ? dossier.nameUntil(defangName(item.name.value))
        : dossier.nameUsed(defangName(item.name.value));
    case 'reference':
      return item.reference.title;
    case 'intel':
      return item.change === 'created' ? dossier.intelCreated : dossier.intelModified;
  }
}

export function dateWords({ start, stop }: TimeItem, { dossier, language }: Texts): string {
  const from = formatDate(language, start);
  return stop === undefined ? from : dossier.span(from, formatDate(language, stop));
}

export const whoSays = ({ producer, feedKind }: TimeItem, texts: Texts): string =>
  producer === '' ? producerName(producer, { kind: feedKind }, texts) : producer;
