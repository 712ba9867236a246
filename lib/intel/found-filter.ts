// Which of the things that were found are listed, and in which order.
import type { FoundFeed, FoundThing } from './found.ts';
import type { EntityKind } from './kinds.ts';

export type MetFilter = 'all' | 'new' | 'met';

export interface FoundFilter {
  kind: EntityKind | 'all';
  /** A feed's id; '' for all. */
  feed: string;
  met: MetFilter;
}

/** By link key, who was met before; undefined where nothing is remembered. */
export type Met = Readonly<Record<string, unknown>> | undefined;

export const isNew = ({ id }: { id: string }, met: Met): boolean =>
  met !== undefined && !Object.hasOwn(met, id);

interface Watchable {
  isWatched?: boolean;
}

export const watchedFirst = (a: Watchable, b: Watchable): number =>
  Number(b.isWatched === true) - Number(a.isWatched === true);

/** The watch-list comes first, then those never met; otherwise the order stays. */
export const newFirst = <T extends Watchable & { id: string }>(things: readonly T[], met: Met): T[] =>
  things.toSorted((a, b) => watchedFirst(a, b) || Number(isNew(b, met)) - Number(isNew(a, met)));

export const filtered = <T extends FoundThing>(
  things: readonly T[],
  { kind, feed, met: wanted }: FoundFilter,
  met: Met,
): T[] =>
  things.filter(
    (thing) =>
      (kind === 'all' || thing.kind === kind) &&
      (feed === '' || thing.feeds.some(({ id }) => id === feed)) &&
      (wanted === 'all' || met === undefined || isNew(thing, met) === (wanted === 'new')),
  );

/** The kinds that are there, the most frequent first, with how many things are of each. */
export function kindsIn(things: readonly FoundThing[]): [EntityKind, number][] {
  const byKind = Map.groupBy(things, ({ kind }) => kind);
  return [...byKind]
    .map(([kind, { length }]): [EntityKind, number] => [kind, length])
    .sort(([, a], [, b]) => b - a);
}

/** The feeds that know any of them, with how many of them each knows. */
export function feedsIn(things: readonly FoundThing[]): { feed: FoundFeed; count: number }[] {
  const all = things.flatMap(({ feeds }) => feeds);
  return [...Map.groupBy(all, ({ id }) => id).values()]
    .flatMap((same) => same.slice(0, 1).map((feed) => ({ feed, count: same.length })))
    .sort((a, b) => b.count - a.count);
}
