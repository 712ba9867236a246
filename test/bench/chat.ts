// A chat that lives, in Telegram's clients as the stand-ins behave: what Byname costs their page, in turns with the same page without it.
import { parseArgs } from 'node:util';
import { CLIENTS } from '../e2e/telegram-world.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { withPairs, type Pair } from './chat/clients.ts';
import { fill, held, live, ownPart, scroll, wrongMarks, type Stretch } from './chat/in-client.ts';
import { median, row, type BenchRow } from './measure.ts';

const PER_SECOND = 50;
const SHARE = 3;
const GROWTH = 1.1;
const EARLY = 3_000;
const LATE = 30_000;

/** Messages in one turn: five seconds of them. */
const IN_A_TURN = 250;
const TURNS = 6;
const PROFILED = 1_000;
/** Where only what is left of messages is measured, they may come faster. */
const FAST = { perSecond: 1_000, together: 25 };
const REAL = { perSecond: PER_SECOND, together: 1 };

const POSTS = 600;
/** As fast as a hand scrolls: some 6,000 pixels a second. */
const POSTS_IN_A_FRAME = 1;
const SCROLLS = 5;

interface Turn {
  marked: Stretch;
  bare: Stretch;
}

const share = ({ busy, took }: Stretch): number => (100 * busy) / took;
const lateOf = ({ late, frames }: Stretch): number => (100 * late) / frames;

/** The one that comes first is another one each time. */
async function inTurns(
  { marked, bare }: Pair,
  count: number,
  stretch: (tab: Tab, turn: number) => Promise<Stretch>,
  after: () => Promise<void>,
): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    if (turn % 2 === 0) {
      const first = await stretch(marked, turn);
      turns.push({ marked: first, bare: await stretch(bare, turn) });
    } else {
      const first = await stretch(bare, turn);
      turns.push({ bare: first, marked: await stretch(marked, turn) });
    }
    await after();
  }
  return turns;
}

function rowsOf(what: string, turns: readonly Turn[], wrong: number): BenchRow[] {
  const of = (value: (turn: Turn) => number): number => median(turns.map(value));
  return [
    row(`${what}: lost or stale marks`, wrong, '', 0),
    row(
      `${what}: the client’s own share of its main thread`,
      of(({ bare }) => share(bare)),
      '%',
    ),
    row(
      `${what}: late frames without Byname`,
      of(({ bare }) => lateOf(bare)),
      '%',
    ),
    row(
      `${what}: more of them with it`,
      of(({ marked, bare }) => lateOf(marked) - lateOf(bare)),
      '%',
      0,
    ),
  ];
}

async function benchLive(pair: Pair, client: string, isFull: boolean): Promise<BenchRow[]> {
  const { marked } = pair;
  let wrong = 0;
  const look = async (): Promise<void> => {
    wrong += await wrongMarks(marked);
  };
  const turn = (tab: Tab, seed: number): Promise<Stretch> => live(tab, { ...REAL, count: IN_A_TURN, seed });
  await inTurns(pair, 1, turn, look);
  const turns = await inTurns(pair, TURNS, turn, look);
  const pace = isFull ? REAL : FAST;
  await live(marked, { ...pace, count: EARLY, seed: TURNS });
  await look();
  const early = await held(marked);
  await live(marked, { ...pace, count: LATE - EARLY, seed: TURNS + 1 });
  await look();
  const late = await held(marked);
  const what = `chat, client ${client}`;
  const { own, took } = await ownPart(marked, () =>
    live(marked, { ...REAL, count: PROFILED, seed: TURNS + 2 }),
  );
  return [
    row(`${what}, ${PER_SECOND} messages a second: Byname’s share`, (100 * own) / took, '%', SHARE),
    row(`${what}: messages a second that came in truth`, (1_000 * PROFILED) / took, ''),
    ...rowsOf(`${what}, ${PER_SECOND} messages a second`, turns, wrong),
    row(`${what}: heap after ${LATE} messages / after ${EARLY}`, late.heap / early.heap, '×', GROWTH),
    row(`${what}: ranges held then / before`, late.ranges / early.ranges, '×', GROWTH),
  ];
}

async function benchScroll(pair: Pair, client: string): Promise<BenchRow[]> {
  let wrong = 0;
  await Promise.all([fill(pair.marked), fill(pair.bare)]);
  const look = async (): Promise<void> => {
    wrong += await wrongMarks(pair.marked);
  };
  const turns = await inTurns(pair, SCROLLS, (tab) => scroll(tab, POSTS, POSTS_IN_A_FRAME), look);
  const what = `chat, client ${client}, ${POSTS} posts up and down`;
  const { own, took } = await ownPart(pair.marked, () => scroll(pair.marked, POSTS, POSTS_IN_A_FRAME));
  return [row(`${what}: Byname’s share`, (100 * own) / took, '%', SHARE), ...rowsOf(what, turns, wrong)];
}

/** `isFull`: at the pace of people who watch for ten minutes; else the messages whose traces are looked for come faster. */
export const benchChat = (isFull: boolean): Promise<BenchRow[]> =>
  withPairs(async (open) => {
    const rows: BenchRow[] = [];
    for (const client of CLIENTS) {
      const pair = await open(client);
      rows.push(...(await benchLive(pair, client, isFull)), ...(await benchScroll(pair, client)));
      await pair.marked.close();
      await pair.bare.close();
    }
    return rows;
  });

if (import.meta.main) {
  const { values } = parseArgs({ options: { full: { type: 'boolean', default: false } } });
  console.table(await benchChat(values.full));
}
