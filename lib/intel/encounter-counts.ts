// Encounters, counted for a card, a list or a page. A place counts once, under however many keys it was met there.
import {
  lastDays,
  MOST_LISTED,
  MOST_PLACES,
  SPARK_DAYS,
  WEEK,
  type Encounter,
  type EncounterSummary,
  type MetCount,
  type MetPlace,
} from './encounter.ts';

/** Of each place its first encounter. */
function onePerPlace(encounters: readonly Encounter[]): Encounter[] {
  const byPlace = new Map<string, Encounter>();
  for (const each of encounters) {
    const known = byPlace.get(each.place);
    if (known === undefined || each.at < known.at) byPlace.set(each.place, each);
  }
  return [...byPlace.values()];
}

/** Undefined where there are none. */
export function countOf(encounters: readonly Encounter[]): MetCount | undefined {
  const each = onePerPlace(encounters);
  if (each.length === 0) return undefined;
  // There may be more of them than a call takes arguments.
  const firstAt = each.reduce((first, { at }) => Math.min(first, at), Infinity);
  const lastAt = each.reduce((last, { at }) => Math.max(last, at), 0);
  return { count: each.length, firstAt, lastAt };
}

const placeKey = ({ host, channel = '' }: Pick<Encounter, 'host' | 'channel'>): string =>
  `${host} ${channel}`;

function placesOf(encounters: readonly Encounter[]): MetPlace[] {
  const byPlace = Map.groupBy(encounters, placeKey);
  return [...byPlace.values()].flatMap((there) => {
    const count = countOf(there);
    const last = there.reduce((a, b) => (b.at > a.at ? b : a));
    const { host, channel, channelName } = last;
    const named = {
      ...(channel === undefined ? {} : { channel }),
      ...(channelName === undefined ? {} : { channelName }),
    };
    return count ? [{ host, ...named, ...count }] : [];
  });
}

/** Those with the most first. */
export const placesByCount = (encounters: readonly Encounter[]): MetPlace[] =>
  placesOf(encounters)
    .sort((a, b) => b.count - a.count || b.lastAt - a.lastAt)
    .slice(0, MOST_LISTED);

/** The latest first. */
export function daysOf(encounters: readonly Encounter[]): { day: string; count: number }[] {
  const byDay = Map.groupBy(encounters, ({ day }) => day);
  return [...byDay]
    .map(([day, each]) => ({ day, count: distinct(each, ({ entity, place }) => `${entity} ${place}`) }))
    .sort((a, b) => (a.day < b.day ? 1 : -1));
}

const distinct = <T>(items: readonly T[], keyOf: (item: T) => string): number =>
  new Set(items.map(keyOf)).size;

/** Of one thing. `here`: the host where the question comes from, if any. Undefined where there are none. */
export function summaryOf(
  encounters: readonly Encounter[],
  now: number,
  here?: string,
): EncounterSummary | undefined {
  const each = onePerPlace(encounters);
  const count = countOf(each);
  if (count === undefined) return undefined;
  const span = lastDays(SPARK_DAYS, now);
  const today = span.at(-1);
  const week = new Set(span.slice(-WEEK));
  const thisWeek = each.filter(({ day }) => week.has(day));
  return {
    ...count,
    isFirst: each.every(({ day, host }) => day === today && host === here),
    week: {
      count: thisWeek.length,
      channels: distinct(
        thisWeek.filter(({ channel }) => channel !== undefined),
        placeKey,
      ),
      sites: distinct(
        thisWeek.filter(({ channel }) => channel === undefined),
        placeKey,
      ),
    },
    days: span.map((day) => each.filter((one) => one.day === day).length),
    places: placesOf(each)
      .sort((a, b) => b.lastAt - a.lastAt)
      .slice(0, MOST_PLACES),
  };
}

/** Without what was met today on `here`. */
export function metElsewhere(encounters: readonly Encounter[], today: string, here: string): Encounter[] {
  return encounters.filter(({ day, host }) => day !== today || host !== here);
}
