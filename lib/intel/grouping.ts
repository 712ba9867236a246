// What counts as one thing: entities that share a mention or a link key are one group, on the badge and on the card.

/** Groups items that share a key, directly or through others. Groups and items keep the order in which they came. */
export function groupsOf<T, K>(items: readonly T[], keysOf: (item: T) => Iterable<K>): T[][] {
  const parents = items.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) {
      parents[root] = parents[parent] ?? parent;
      root = parent;
    }
    return root;
  };
  joinSharers(items, keysOf, (a, b) => {
    const [first, second] = [find(a), find(b)];
    parents[Math.max(first, second)] = Math.min(first, second);
  });
  const groups = Map.groupBy(items.keys(), find);
  return [...groups.values()].map((members) => members.flatMap((index) => items.slice(index, index + 1)));
}

function joinSharers<T, K>(
  items: readonly T[],
  keysOf: (item: T) => Iterable<K>,
  join: (a: number, b: number) => void,
): void {
  const firstWith = new Map<K, number>();
  for (const [index, item] of items.entries()) {
    for (const key of keysOf(item)) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, index);
      else join(first, index);
    }
  }
}
