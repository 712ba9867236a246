// A chat that lives, in Telegram's clients as the stand-ins behave: what Byname costs their page, in turns with the same page without it.
import { parseArgs } from 'node:util';
import { CLIENTS, type Client } from '../e2e/telegram-world.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { withTabs, type Tabs } from './chat/clients.ts';
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
const SCROLLS = 5;

type Stretches = Record<keyof Tabs, Stretch[]>;

const share = ({ busy, took }: Stretch): number => (100 * busy) / took;
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
/** Of all frames. */
const lateOf = (stretches: readonly Stretch[]): number =>
  (100 * sumOf(stretches.map(({ late }) => late))) / sumOf(stretches.map(({ frames }) => frames));

/** The one that comes first is another one each time. */
async function inTurns(
  tabs: Tabs,
  count: number,
  stretch: (tab: Tab, turn: number) => Promise<Stretch>,
  after: () => Promise<void>,
): Promise<Stretches> {
  const done: Stretches = { marked: [], bare: [], control: [] };
  const names = ['marked', 'bare', 'control'] as const;
  for (let turn = 0; turn < count; turn += 1) {
    const first = turn % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)])
      done[name].push(await stretch(tabs[name], turn));
    await after();
  }
  return done;
}

function rowsOf(what: string, { marked, bare, control }: Stretches, wrong: number): BenchRow[] {
  return [
    row(`${what}: lost or stale marks`, wrong, '', 0),
    row(`${what}: the client’s own share of its main thread`, median(bare.map(share)), '%'),
    row(`${what}: late frames without Byname`, lateOf(bare), '%'),
    row(`${what}: in a second tab without it`, lateOf(control), '%'),
    row(`${what}: more of them with it`, lateOf(marked) - lateOf([...bare, ...control]), '%', 0),
  ];
}

async function benchLive(tabs: Tabs, client: Client, isFull: boolean): Promise<BenchRow[]> {
  const { marked } = tabs;
  let wrong = 0;
  const look = async (): Promise<void> => {
    wrong += await wrongMarks(marked);
  };
  const turn = (tab: Tab, seed: number): Promise<Stretch> => live(tab, { ...REAL, count: IN_A_TURN, seed });
  await inTurns(tabs, 1, turn, look);
  const turns = await inTurns(tabs, TURNS, turn, look);
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

async function benchScroll(tabs: Tabs, client: Client): Promise<BenchRow[]> {
  const { marked, bare, control } = tabs;
  let wrong = 0;
  for (const tab of [marked, bare, control]) await fill(tab);
  const look = async (): Promise<void> => {
    wrong += await wrongMarks(marked);
  };
  const upAndDown = (tab: Tab): Promise<Stretch> => scroll(tab, client, POSTS);
  const turns = await inTurns(tabs, SCROLLS, upAndDown, look);
  const what = `chat, client ${client}, ${POSTS} posts up and down`;
  const { own, took } = await ownPart(marked, () => upAndDown(marked));
  return [row(`${what}: Byname’s share`, (100 * own) / took, '%', SHARE), ...rowsOf(what, turns, wrong)];
}

/** `isFull`: at the pace of people who watch for ten minutes; else the messages whose traces are looked for come faster. */
export const benchChat = (isFull: boolean): Promise<BenchRow[]> =>
  withTabs(async (open) => {
    const rows: BenchRow[] = [];
    for (const client of CLIENTS) {
      const tabs = await open(client);
      rows.push(...(await benchLive(tabs, client, isFull)), ...(await benchScroll(tabs, client)));
      for (const tab of [tabs.marked, tabs.bare, tabs.control]) await tab.close();
    }
    return rows;
  });

if (import.meta.main) {
  const { values } = parseArgs({ options: { full: { type: 'boolean', default: false } } });
  console.table(await benchChat(values.full));
}
