// Who calls it what: producer → names. Names that overlap, and no equivalence.
import type { CardAssertion, CardPart } from './card.ts';
import type { Name } from './entity.ts';
import type { FeedKind } from './feed.ts';

export interface CrosswalkRow {
  producer: string;
  feedKind: FeedKind;
  /** Main names. */
  main: Name[];
  /** All others but contacts. */
  others: Name[];
  /** Of other entities that this producer says overlap. */
  overlaps: CardAssertion[];
}

const keyOf = ({ value, type, platform = '' }: Name): string => JSON.stringify([value, type, platform]);

const once = (names: readonly Name[]): Name[] => [
  ...new Map(names.map((name) => [keyOf(name), name])).values(),
];

interface Said {
  producer: string;
  feedKind: FeedKind;
  names: Name[];
  /** What this producer's entity is called first: it may be a hashtag. */
  headline?: string;
  overlaps: CardAssertion[];
}

/** A source may say one overlap from both ends. */
const onceEach = (overlaps: readonly CardAssertion[]): CardAssertion[] => [
  ...new Map(
    overlaps.map((each) => [
      JSON.stringify([each.other.id ?? each.other.name, each.other.partOf, each.assertion.likelihood]),
      each,
    ]),
  ).values(),
];

/** Parts with each name under who uses it. */
const saidIn = ({ entity, feed, overlaps }: CardPart): Said[] => [
  ...[...Map.groupBy(entity.names, ({ producer }) => producer)].map(([producer, names]) => ({
    producer,
    feedKind: feed.kind,
    names,
    ...(producer === entity.producer ? { headline: entity.name } : {}),
    overlaps: [],
  })),
  ...[...Map.groupBy(overlaps, ({ assertion }) => assertion.assertedBy)].map(([producer, said]) => ({
    producer,
    feedKind: feed.kind,
    names: [],
    overlaps: said,
  })),
];

/** A row for each producer, in the order of the parts. */
export function crosswalkOf(parts: readonly CardPart[]): CrosswalkRow[] {
  const byProducer = Map.groupBy(parts.flatMap(saidIn), ({ producer }) => producer);
  return [...byProducer].flatMap(([producer, said]) => {
    const names = once(said.flatMap((each) => each.names)).filter(({ type }) => type !== 'contact');
    const overlaps = onceEach(said.flatMap((each) => each.overlaps));
    const headlines = new Set(said.map(({ headline }) => headline));
    const isMain = ({ type, value }: Name): boolean => type === 'primary' || headlines.has(value);
    const row = {
      producer,
      feedKind: said[0]?.feedKind ?? 'file',
      main: names.filter(isMain),
      others: names.filter((name) => !isMain(name)),
      overlaps,
    };
    return names.length + overlaps.length === 0 ? [] : [row];
  });
}
