// What the user says of two entities: that they are the same, or not, whatever their feeds say. Kept by link keys, which stay
// the same from sync to sync; an entity answers to each of its own.
import { groupsOf, type KeysOf, type MayJoin } from './grouping.ts';

export const BOND_SAYS = ['same', 'different'] as const;

export type BondSays = (typeof BOND_SAYS)[number];

export interface Bond {
  /** Both keys, in order: one bond for each two entities. */
  pair: string;
  a: string;
  b: string;
  says: BondSays;
  /** What `a` and `b` were called when it was said. */
  names: [string, string];
  /** Epoch milliseconds. */
  at: number;
}

export interface BondList {
  /** The newest first. */
  bonds: Bond[];
  /** There is a ceiling for what is shown: those with an end that is not known to be within it are left out. */
  isCut: boolean;
}

export interface Linked {
  links: readonly string[];
}

export const pairOf = (a: string, b: string): string => [a, b].sort().join('\n');

export interface BondEnd {
  id: string;
  name: string;
  producer?: string;
}

/** Two that are asked about mostly have one name: who calls it so tells them apart. */
const calledBy = ({ name, producer }: BondEnd): string =>
  producer === undefined || producer === '' ? name : `${name} (${producer})`;

export function makeBond(one: BondEnd, other: BondEnd, says: BondSays, at: number): Bond {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  return { pair: pairOf(a.id, b.id), a: a.id, b: b.id, says, names: [calledBy(a), calledBy(b)], at };
}

export class Bonds {
  readonly #byKey: ReadonlyMap<string, Bond[]>;
  readonly #setsApart: boolean;

  constructor(all: readonly Bond[]) {
    const ends = all.flatMap((bond) => [
      { key: bond.a, bond },
      { key: bond.b, bond },
    ]);
    const byKey = Map.groupBy(ends, ({ key }) => key);
    this.#byKey = new Map([...byKey].map(([key, list]) => [key, list.map(({ bond }) => bond)]));
    this.#setsApart = all.some(({ says }) => says === 'different');
  }

  #of({ links }: Linked): Bond[] {
    return this.#byKey.size === 0 ? [] : links.flatMap((link) => this.#byKey.get(link) ?? []);
  }

  /** What was said of these two; undefined where nothing was. */
  between(one: Linked, other: Linked): Bond | undefined {
    return this.#of(one).find(
      ({ a, b }) =>
        (one.links.includes(a) && other.links.includes(b)) ||
        (one.links.includes(b) && other.links.includes(a)),
    );
  }

  /** Keys of what these are said to be the same as. */
  partnersOf(links: readonly string[]): string[] {
    return this.#of({ links })
      .filter(({ says }) => says === 'same')
      .flatMap(({ a, b }) => [a, b]);
  }

  readonly #sameKeys: KeysOf<Linked> = (item) =>
    this.#of(item).flatMap(({ pair, says }) => (says === 'same' ? [pair] : []));

  readonly #mayJoin: MayJoin<Linked> = (ours, theirs) =>
    !ours.some((a) => theirs.some((b) => this.between(a, b)?.says === 'different'));

  /** As one thing: first what the user says, then what shares a link key, then what shares one of `weaker`. */
  groups<T extends Linked>(items: readonly T[], weaker?: KeysOf<T>): T[][] {
    const byLink: KeysOf<T> = ({ links }) => links;
    const keys = [this.#sameKeys, byLink, ...(weaker === undefined ? [] : [weaker])];
    return groupsOf(items, keys, this.#setsApart ? this.#mayJoin : undefined);
  }
}
