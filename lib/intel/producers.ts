// The user's order of producers: whose name is the headline.

export interface ProducerInfo {
  name: string;
  /** How many entities it has in ready feeds. */
  entities: number;
}

/** More than a person would put in order. */
export const MAX_PRODUCERS = 200;

/** Smaller comes first; those that are in no order come last, all the same. */
export type ProducerRank = (producer: string) => number;

export function producerRank(order: readonly string[]): ProducerRank {
  const ranks = new Map(order.map((name, index) => [name, index]));
  return (producer) => ranks.get(producer) ?? order.length;
}

/** As the user has put them, then those with the most entities. */
export function inProducerOrder(
  producers: readonly ProducerInfo[],
  order: readonly string[],
): ProducerInfo[] {
  const rank = producerRank(order);
  return producers.toSorted((a, b) => rank(a.name) - rank(b.name) || b.entities - a.entities);
}

export interface ProducerList {
  /** In the user's order. */
  producers: ProducerInfo[];
  /** There is a ceiling for what is shown: those of whom nothing is within it are left out, and so is what is above it. */
  isCut: boolean;
}

/** All names: those that `some` puts in an order take the places that these have, the others keep theirs. */
export function reordered(all: readonly string[], some: readonly string[]): string[] {
  const known = new Set(all);
  const left = some.filter((name) => known.has(name));
  const moving = new Set(left);
  return all.map((name) => (moving.has(name) ? (left.shift() ?? name) : name));
}

/** The names with one of them moved by a place; the names themselves where there is no such place. */
export function moved(names: readonly string[], name: string, by: -1 | 1): string[] {
  const from = names.indexOf(name);
  const to = from + by;
  if (from === -1 || to < 0 || to >= names.length) return [...names];
  return names.toSpliced(from, 1).toSpliced(to, 0, name);
}
