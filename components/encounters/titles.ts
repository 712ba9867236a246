// What days, names and places are called on the page.
import { formatDate } from '../../lib/i18n/format.ts';
import type { Texts } from '../../lib/i18n/texts.ts';
import type { EncounterFilter, MetOverview, MetPlace } from '../../lib/intel/encounter.ts';

export const dayTitle = (day: string, { language }: Texts): string => formatDate(language, day);

export const placeTitle = ({ host, channel, channelName }: MetPlace, { encounters }: Texts): string =>
  channel === undefined ? host : encounters.inChannel(channelName ?? channel, host);

/** A filter shows nothing but what it lets through, so the overview knows its names. */
export function filterTitle(
  { day, entities, place }: EncounterFilter,
  overview: MetOverview,
  texts: Texts,
): string {
  const entity = overview.entities.find(({ keys }) => entities?.some((key) => keys.includes(key)) === true);
  const known = overview.places.find(
    ({ host, channel }) => host === place?.host && channel === place.channel,
  );
  const parts = [
    ...(day === undefined ? [] : [dayTitle(day, texts)]),
    ...(entities === undefined ? [] : [entity?.name ?? '']),
    ...(place === undefined ? [] : [known ? placeTitle(known, texts) : place.host]),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
