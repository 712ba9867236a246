// The finder against a loop that only reads every charCodeAt, and against one big RegExp; compiling and size. In Chromium.
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { LexiconEntity } from '../../lib/match/types.ts';
import {
  englishText,
  entitiesOf,
  mixedText,
  names,
  nothingButNames,
  textWithoutNames,
} from './finder-data.ts';
import { inChromium } from './in-chromium.ts';
import { type BenchRow, row } from './measure.ts';

const LENGTH = 1_000_000;
const FLOOD_LENGTH = 100_000;
const MAIN = 20_000;
const MILLION = 1_000_000;
const MEGABYTE = 2 ** 20;
/** ms */
const SLICE = 8;
const COMPILE_ROUNDS = 9;

/** With all rules on. */
const BUDGETS = new Map([
  [MAIN, 5],
  [100_000, 8],
  [MILLION, 12],
]);

/** Calls a function of finder/in-page.ts. */
async function call(
  page: Page,
  name: string,
  ...args: (number | string | readonly LexiconEntity[])[]
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
  const sliced = await call(page, 'compileInSlices', entities, COMPILE_ROUNDS);
  return [
    ...rows,
    row(`compile ${count} names: longest slice`, sliced('longest'), 'ms', SLICE),
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

const TEXTS: Record<string, (list: readonly string[]) => string> = {
  English: (list) => englishText(list, LENGTH),
  'mixed scripts': (list) => mixedText(list, LENGTH),
  'without any name': () => textWithoutNames(LENGTH),
  'nothing but names': (list) => nothingButNames(list, LENGTH),
};

async function benchText(
  page: Page,
  what: string,
  make: (list: readonly string[]) => string,
): Promise<BenchRow> {
  const list = names(MAIN);
  const of = await call(page, 'read', entitiesOf(list), make(list));
  return row(`all rules / floor, ${MAIN} names, text: ${what}`, of('all') / of('floor'), '×');
}

/** Takes another minute or two, and a few gigabytes. */
async function benchMillion(page: Page): Promise<BenchRow[]> {
  const list = names(MILLION);
  const entities = entitiesOf(list);
  const sliced = await call(page, 'compileInSlices', entities, 1);
  const of = await call(page, 'read', entities, mixedText(list, LENGTH));
  return [
    row(`all rules / floor, ${MILLION} names`, of('all') / of('floor'), '×', BUDGETS.get(MILLION)),
    row(`mentions, ${MILLION} names`, of('mentions'), ''),
    row(`compile ${MILLION} names, in slices`, sliced('whole') / 1_000, 's', 5),
    row(`compile ${MILLION} names: longest slice`, sliced('longest'), 'ms', SLICE),
    row(`lexicon and tables, ${MILLION} names`, of('bytes') / MEGABYTE, 'MB', 120),
  ];
}

/** Takes about a minute. `million`: with a million names, too. */
export const benchFinder = (million: boolean): Promise<BenchRow[]> =>
  inChromium('test/bench/finder/in-page.ts', async (open) => {
    const rows: BenchRow[] = [];
    for (const count of [5_000, MAIN, 100_000]) rows.push(...(await benchSize(await open(), count)));
    for (const [what, make] of Object.entries(TEXTS)) rows.push(await benchText(await open(), what, make));
    for (const [what, piece] of Object.entries(FLOODS))
      rows.push(await benchFlood(await open(), what, piece));
    if (million) rows.push(...(await benchMillion(await open())));
    return rows;
  });

if (import.meta.main) {
  const { values } = parseArgs({ options: { million: { type: 'boolean', default: false } } });
  console.table(await benchFinder(values.million));
}
