// The search over entities: how long a person waits for the first results, and how long a search for typos holds all else up.
import { EntitySearch, type Searchable } from '../../lib/search/entity-search.ts';
import { names } from './finder-data.ts';
import { median, row, type BenchRow } from './measure.ts';

const COUNT = 30_000;
const ROUNDS = 15;
/** As many as the search looks at for one answer. */
const SHOWN = 120;
const TYPED = ['a', 'ap', 'co', 'bear', 'apt 2', 'silent heron', 'キル', 'кра', 'exa', 'example bear'];
const MISTYPED = ['silnet hreon', 'killnt', 'scattred spidr'];

function build(): { search: EntitySearch<Searchable>; took: number } {
  const list = names(COUNT);
  const started = performance.now();
  const search = new EntitySearch<Searchable>();
  for (const name of list)
    search.add({ name, kind: 'threat-actor', names: [{ value: name, by: 'Example Intel' }] });
  search.prepare();
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
      await search.find(query, SHOWN, pause);
      whole = Math.max(whole, performance.now() - started);
    }
    rounds.push({ whole, stretch });
  }
  return {
    whole: median(rounds.map((each) => each.whole)),
    stretch: median(rounds.map((each) => each.stretch)),
  };
}

/** Nothing but a filter that few pass: all are looked at. Median, in milliseconds. */
function measureFiltered(search: EntitySearch<Searchable>): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    search.begin('', SHOWN, ({ name }) => name.endsWith('x'));
    return performance.now() - started;
  });
  return median(rounds);
}

export async function benchSearch(): Promise<BenchRow[]> {
  const { search, took } = build();
  const typed = await measure(search, TYPED);
  const filtered = measureFiltered(search);
  const mistyped = await measure(search, MISTYPED);
  return [
    row(`search index of ${COUNT} names`, took, 'ms'),
    row(`first results among ${COUNT} names`, typed.whole, 'ms', 50),
    row(`a filter alone among ${COUNT} names`, filtered, 'ms', 50),
    row(`typos among ${COUNT} names`, mistyped.whole, 'ms'),
    row('typos, without a pause', mistyped.stretch, 'ms'),
  ];
}

if (import.meta.main) console.table(await benchSearch());
