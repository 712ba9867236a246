// What counts as one thing: entities that share a key are one group, on the badge and on the card.

/** Keys that say the same of two items put them in one group. */
export type KeysOf<T> = (item: T) => Iterable<unknown>;

/** False where two groups must stay apart, whatever they share. */
export type MayJoin<T> = (a: readonly T[], b: readonly T[]) => boolean;

class Groups<T> {
  readonly #parents: number[];
  readonly #members: T[][];
  readonly #mayJoin: MayJoin<T> | undefined;

  constructor(items: readonly T[], mayJoin: MayJoin<T> | undefined) {
    this.#parents = items.map((_, index) => index);
    this.#members = items.map((item) => [item]);
    this.#mayJoin = mayJoin;
  }

  find(index: number): number {
    let root = index;
    for (let parent = this.#parents[root] ?? root; parent !== root; parent = this.#parents[root] ?? root) {
      this.#parents[root] = this.#parents[parent] ?? parent;
      root = parent;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)];
    const [kept, gone] = [Math.min(first, second), Math.max(first, second)];
    const [ours, theirs] = [this.#members[kept] ?? [], this.#members[gone] ?? []];
    if (kept === gone || this.#mayJoin?.(ours, theirs) === false) return;
    this.#parents[gone] = kept;
    ours.push(...theirs);
  }
}

/** Each holder of a key is tried with each before it: the first of them may be one that it must not join. */
function joinSharers<T>(items: readonly T[], keysOf: KeysOf<T>, groups: Groups<T>): void {
  const holders = new Map<unknown, number[]>();
  for (const [index, item] of items.entries()) {
    for (const key of keysOf(item)) {
      const others = holders.get(key) ?? [];
      for (const root of new Set(others.map((other) => groups.find(other)))) groups.join(root, index);
      holders.set(key, [...new Set(others.map((other) => groups.find(other))), index]);
    }
  }
}

/**
 * Groups items that share a key, directly or through others. With several kinds of keys the earlier ones come first, which
 * matters where groups may not be joined. Groups and items keep the order in which they came.
 */
export function groupsOf<T>(
  items: readonly T[],
  keys: KeysOf<T> | readonly KeysOf<T>[],
  mayJoin?: MayJoin<T>,
): T[][] {
  const groups = new Groups(items, mayJoin);
  for (const keysOf of [keys].flat()) joinSharers(items, keysOf, groups);
  const byRoot = Map.groupBy(items.keys(), (index) => groups.find(index));
  return [...byRoot.values()].map((members) => members.flatMap((index) => items.slice(index, index + 1)));
}
