// What reading a page costs its main thread, against F: a walk over its text nodes that reads every charCodeAt.
import { inChromium } from './in-chromium.ts';
import { row, type BenchRow } from './measure.ts';
import { PAGES } from './page/pages.ts';

const BUDGET = 3.5;
const LONGEST_TASK = 16;
const FIRST_MARK = 0.05;

/** Rounds before measuring and with it; each does everything four times. */
const ROUNDS: [number, number] = [13, 25];
/** So much text is warm after less. */
const ROUNDS_OF_HUGE: [number, number] = [3, 5];
const HUGE = 'article, 5 MB';

type Times = Record<'floor' | 'gather' | 'work' | 'longest' | 'first', number>;

const rowsOf = (name: string, times: Times): BenchRow[] => [
  row(`page: F, ${name}`, times.floor, 'ms'),
  row(`page: gather / F, ${name}`, times.gather / times.floor, '×'),
  row(`page: gather, send, ranges, paint / F, ${name}`, times.work / times.floor, '×', BUDGET),
  row(`page: longest task, ${name}`, times.longest, 'ms', LONGEST_TASK),
  ...(name === HUGE ? [row(`page: first mark / last mark, ${name}`, times.first, '×', FIRST_MARK)] : []),
];

/** The page script's own modules in a plain page. */
export const benchPage = (): Promise<BenchRow[]> =>
  inChromium('test/bench/page/in-page.ts', async (open) => {
    const rows: BenchRow[] = [];
    for (const [name, html] of Object.entries(PAGES)) {
      const page = await open(html());
      const [warmUp, rounds] = name === HUGE ? ROUNDS_OF_HUGE : ROUNDS;
      const times: unknown = await page.evaluate(`bench.measure(${warmUp}, ${rounds})`);
      rows.push(...rowsOf(name, times as Times));
      await page.close();
    }
    return rows;
  });

if (import.meta.main) console.table(await benchPage());
