// The finder against a loop that only reads every charCodeAt, and against one big RegExp; compiling and size. In Chromium.
import type { Page } from 'puppeteer-core';
import type { LexiconEntity } from '../../lib/match/types.ts';
import { entitiesOf, mixedText, names } from './finder-data.ts';
import { inChromium } from './in-chromium.ts';
import { type BenchRow, row } from './measure.ts';

const LENGTH = 1_000_000;
const FLOOD_LENGTH = 100_000;
const MAIN = 20_000;
const MEGABYTE = 2 ** 20;

/** With all rules on. */
const BUDGETS = new Map([
  [MAIN, 5],
  [100_000, 8],
]);

/** Calls a function of finder/in-page.ts. */
async function call(
  page: Page,
  name: string,
  ...args: (string | readonly LexiconEntity[])[]
): Promise<(key: string) => number> {
  const result: unknown = await page.evaluate(
    `finder.${name}(${args.map((each) => JSON.stringify(each)).join(',')})`,
  );
  const times = new Map(Object.entries(result ?? {}));
  return (key) => Number(times.get(key));
}

async function benchSize(page: Page, count: number): Promise<BenchRow[]> {
  const list = names(count);
  const entities = entitiesOf(list);
  const text = mixedText(list, LENGTH);
  const of = await call(page, 'measure', entities, text);
  const isMain = count === MAIN;
  const rows = [
    row(`all rules / floor, ${count} names`, of('all') / of('floor'), '×', BUDGETS.get(count)),
    row(`spelling alone / floor, ${count} names`, of('find') / of('floor'), '×'),
    row(`all rules, ${count} names, 1 M characters`, of('all'), 'ms'),
    row(`mentions, ${count} names`, of('mentions'), ''),
    row(`compile ${count} names`, of('compile'), 'ms', isMain ? 100 : undefined),
    row(`open ${count} names`, of('open'), 'ms', isMain ? 15 : undefined),
    row(`lexicon and tables, ${count} names`, of('bytes') / MEGABYTE, 'MB', isMain ? 2.5 : undefined),
  ];
  if (!isMain) return rows;
  const regexp = await call(page, 'measureRegExp', entities, text);
  return [
    ...rows,
    row(`one big RegExp / spelling, ${count} names`, regexp('theirs') / regexp('ours'), '×', 8, true),
  ];
}

const FLOODS = {
  tokens: 'the LockBit ',
  vanishing: '\u200b',
  emoji: '😈',
  Han: '攻撃',
  addresses: 'a.io/LockBit/',
  'single letters': 'a b c d ',
  'mixed words': 'K1llNet ',
};

/** The worst text against normal text of the same length. */
async function benchFlood(page: Page, what: string, piece: string): Promise<BenchRow> {
  const list = names(MAIN);
  const flood = piece.repeat(FLOOD_LENGTH / piece.length);
  const entities = entitiesOf([...list, 'LockBit']);
  const of = await call(page, 'compare', entities, mixedText(list, FLOOD_LENGTH), flood);
  return row(`flood of ${what} / normal text`, of('flood') / of('normal'), '×', 10);
}

/** Takes about a minute. */
export const benchFinder = (): Promise<BenchRow[]> =>
  inChromium('test/bench/finder/in-page.ts', async (open) => {
    const rows: BenchRow[] = [];
    for (const count of [5_000, MAIN, 100_000]) rows.push(...(await benchSize(await open(), count)));
    for (const [what, piece] of Object.entries(FLOODS))
      rows.push(await benchFlood(await open(), what, piece));
    return rows;
  });

if (import.meta.main) console.table(await benchFinder());
