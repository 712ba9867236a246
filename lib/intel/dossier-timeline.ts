// What is known of an entity in the order of time: dated facts and references. A date is never more precise than its source.
import type { CardAssertion, CardPart } from './card.ts';
import { assertionsIn } from './dossier.ts';
import type { DateText, Name, Reference } from './entity.ts';
import type { FeedKind } from './feed.ts';
import type { Tlp } from './tlp.ts';

export const TIME_LANES = ['seen', 'relations', 'names', 'references', 'intel'] as const;

export type TimeLane = (typeof TIME_LANES)[number];

export type TimeFact =
  | { fact: 'seen'; ends: 'both' | 'first' | 'last' }
  | { fact: 'relation'; relation: CardAssertion }
  | { fact: 'name'; name: Name }
  | { fact: 'reference'; reference: Reference }
  | { fact: 'intel'; change: 'created' | 'modified' };

export type TimeItem = TimeFact & {
  key: string;
  lane: TimeLane;
  start: DateText;
  stop?: DateText;
  /** Who says it. */
  producer: string;
  feedKind: FeedKind;
  tlp: Tlp;
};

/** First and last moment that a date may mean, in epoch milliseconds; undefined for what is no date. */
export function spanOf(date: DateText): [number, number] | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date) ?? [];
  if (year === undefined) return undefined;
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const start = Date.UTC(y, m, d);
  if (!Number.isFinite(start)) return undefined;
  if (month === undefined) return [start, Date.UTC(y + 1, 0, 1) - 1];
  return [start, day === undefined ? Date.UTC(y, m + 1, 1) - 1 : Date.UTC(y, m, d + 1) - 1];
}

type Bare = TimeFact & { lane: TimeLane; start: DateText; stop?: DateText; tlp?: Tlp; producer?: string };

function seenOf({ entity: { firstSeen, lastSeen } }: CardPart): Bare[] {
  if (firstSeen !== undefined && lastSeen !== undefined)
    return [{ lane: 'seen', fact: 'seen', ends: 'both', start: firstSeen, stop: lastSeen }];
  if (firstSeen !== undefined) return [{ lane: 'seen', fact: 'seen', ends: 'first', start: firstSeen }];
  return lastSeen === undefined ? [] : [{ lane: 'seen', fact: 'seen', ends: 'last', start: lastSeen }];
}

function relationOf(relation: CardAssertion): Bare[] {
  const { start, stop, tlp, assertedBy } = relation.assertion;
  const from = start ?? stop;
  if (from === undefined) return [];
  const end = stop === undefined || stop === from ? {} : { stop };
  return [{ lane: 'relations', fact: 'relation', relation, start: from, ...end, tlp, producer: assertedBy }];
}

function nameOf(name: Name): Bare[] {
  const start = name.validFrom ?? name.validUntil;
  if (start === undefined) return [];
  const end = name.validFrom === undefined || name.validUntil === undefined ? {} : { stop: name.validUntil };
  return [{ lane: 'names', fact: 'name', name, start, ...end }];
}

function referencesOf(part: CardPart): Bare[] {
  const ofRelations = assertionsIn(part).flatMap(({ assertion: { references, tlp, assertedBy } }) =>
    references.map((reference) => ({ reference, tlp, producer: assertedBy })),
  );
  const all = [...part.entity.references.map((reference) => ({ reference })), ...ofRelations];
  return all.flatMap((each): Bare[] => {
    const { date } = each.reference;
    return date === undefined ? [] : [{ lane: 'references', fact: 'reference', start: date, ...each }];
  });
}

function intelOf({ entity: { created, modified } }: CardPart): Bare[] {
  const dates = { created, modified: modified === created ? undefined : modified };
  return (['created', 'modified'] as const).flatMap((change): Bare[] => {
    const start = dates[change];
    return start === undefined ? [] : [{ lane: 'intel', fact: 'intel', change, start }];
  });
}

/** Where a report is named more than once, it is one event. */
function keyOf(item: Bare, pk: number, at: number): string {
  if (item.fact !== 'reference') return `${item.lane} ${pk} ${at}`;
  const { title, url, date } = item.reference;
  return JSON.stringify([url ?? title, date]);
}

function itemsOf(part: CardPart): TimeItem[] {
  const { entity, feed, pk } = part;
  const bare = [
    ...seenOf(part),
    ...assertionsIn(part).flatMap(relationOf),
    ...entity.names.flatMap(nameOf),
    ...referencesOf(part),
    ...intelOf(part),
  ];
  const shared = { producer: entity.producer, feedKind: feed.kind, tlp: entity.tlp };
  return bare
    .filter(({ start, stop }) => spanOf(start) && (stop === undefined || spanOf(stop)))
    .map((item, at) => ({ ...shared, ...item, key: keyOf(item, pk, at) }));
}

/** The earliest first. */
export function timelineOf(parts: readonly CardPart[]): TimeItem[] {
  const items = new Map(parts.flatMap(itemsOf).map((item) => [item.key, item]));
  return [...items.values()].sort((a, b) => (spanOf(a.start)?.[0] ?? 0) - (spanOf(b.start)?.[0] ?? 0));
}
