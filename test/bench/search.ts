// The search over entities: how long a person waits for the first results, and how long a search for typos holds all else up.
import { EntitySearch, type Searchable } from '../../lib/search/entity-search.ts';
import { names } from './finder-data.ts';
import { median, row, type BenchRow } from './measure.ts';

const COUNT = 30_000;
const ROUNDS = 15;
const TYPED = ['a', 'ap', 'co', 'bear', 'apt 2', 'silent heron', 'キル', 'кра'];
const MISTYPED = ['silnet hreon', 'killnt', 'scattred spidr'];

async function build(): Promise<{ search: EntitySearch<Searchable>; took: number }> {
  const list = names(COUNT);
  const started = performance.now();
  const search = new EntitySearch<Searchable>();
  for (const name of list) search.add({ name, kind: 'threat-actor', names: [name] });
  await search.find('a', 1, () => Promise.resolve()); // sorts the words
  return { search, took: performance.now() - started };
}

/** Median of the slowest query, and of the longest stretch between two pauses; both in milliseconds. */
async function measure(
  search: EntitySearch<Searchable>,
  queries: readonly string[],
): Promise<{ whole: number; stretch: number }> {
  const rounds: { whole: number; stretch: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    let [whole, stretch] = [0, 0];
    for (const query of queries) {
      const started = performance.now();
      let last = started;
      const pause = (): Promise<void> => {
        stretch = Math.max(stretch, performance.now() - last);
        last = performance.now();
        return Promise.resolve();
      };
      await search.find(query, 8, pause);
      whole = Math.max(whole, performance.now() - started);
    }
    rounds.push({ whole, stretch });
  }
  return {
    whole: median(rounds.map((each) => each.whole)),
    stretch: median(rounds.map((each) => each.stretch)),
  };
}

export async function benchSearch(): Promise<BenchRow[]> {
  const { search, took } = await build();
  const typed = await measure(search, TYPED);
  const mistyped = await measure(search, MISTYPED);
  return [
    row(`search index of ${COUNT} names`, took, 'ms'),
    row(`first results among ${COUNT} names`, typed.whole, 'ms', 50),
    row(`typos among ${COUNT} names`, mistyped.whole, 'ms'),
    row('typos, without a pause', mistyped.stretch, 'ms'),
  ];
}

if (import.meta.main) console.table(await benchSearch());
