// Runs in the bench's tab: the page script's own reader, with found names in place of the background.
import { newGatherer } from '../../../lib/page/gather.ts';
import { Owners, skippedIn } from '../../../lib/page/block-owners.ts';
import type { Mark } from '../../../lib/page/marks.ts';
import { newPainter } from '../../../lib/page/paint.ts';
import { newContext } from '../../../lib/page/page-context.ts';
import { newReader } from '../../../lib/page/reader.ts';
import { Runs } from '../../../lib/page/runs.ts';
import { defaultSite } from '../../../lib/page/sites/default.ts';
import type { PageReply } from '../../../lib/messages/page.ts';
import { median } from '../measure.ts';

type Found = Extract<PageReply, { type: 'found' }>;

/** What the text costs that every extension must read: speed.md's F. */
function floor(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    for (let at = 0; at < text.length; at += 1) sum ^= text.charCodeAt(at);
  }
  return sum;
}

function gather(): number {
  const runs = new Runs(new Owners(skippedIn([document.documentElement], defaultSite.skip)));
  newGatherer(document.documentElement, runs).read(Infinity);
  return runs.take().length;
}

const hitsIn = (text: string): number[] =>
  [...text.matchAll(/\b(?:Cozy Bear|APT\d\d|UserSec)\b/g)].flatMap((hit, id) => [
    hit.index,
    hit.index + hit[0].length,
    id % 50,
    id % 3,
  ]);

const answers = new Map<string, number[]>();

/** What the background would answer, remembered: finding is not this bench's matter. */
function answerTo(text: string): number[] {
  // A whole text as a key would be read to the end for its hash.
  const key = `${text.length} ${text.slice(0, 100)} ${text.slice(-100)}`;
  const known = answers.get(key) ?? hitsIn(text);
  answers.set(key, known);
  return known;
}

/** Between two turns of the page script others work: only its own time counts. */
const tasks: number[] = [];
let taskStarted: number | undefined;
/** What a timer began is no task of the reading. */
function endTask(): void {
  if (taskStarted !== undefined) tasks.push(performance.now() - taskStarted);
  taskStarted = undefined;
}
const postTask = window.scheduler.postTask.bind(window.scheduler);
window.scheduler.postTask = (work, options) => {
  endTask();
  const begun = postTask(() => {
    taskStarted = performance.now();
  }, options);
  return begun.then(work);
};

interface Times {
  /** Sum and longest of the tasks, ms. */
  work: number;
  longest: number;
  /** Time from the start to the first mark, as a part of all time. */
  first: number;
}

/** One reading of the page: all that its main thread pays for it. */
async function read(): Promise<Times> {
  const end = new AbortController();
  let first = Infinity;
  let started = 0;
  const line = {
    find: (text: string): Promise<Found> => {
      // Sending costs at least this: Chromium writes messages as JSON.
      JSON.stringify({ type: 'find', seq: 0, text });
      return Promise.resolve({ type: 'found', seq: 0, version: 1, hits: answerTo(text) });
    },
    tell: () => undefined,
  };
  const plain = newPainter('bench', end.signal);
  const paint = (wanted: ReadonlySet<Mark>): void => {
    if (wanted.size > 0) first = Math.min(first, performance.now() - started);
    plain.paint(wanted);
  };
  const painter = { ...plain, paint };
  const reader = newReader(
    line,
    defaultSite,
    painter,
    newContext(() => undefined),
    false,
    end.signal,
  );
  tasks.length = 0;
  started = performance.now();
  taskStarted = started;
  await reader.again();
  endTask();
  const all = performance.now() - started;
  end.abort();
  return {
    work: tasks.reduce((sum, time) => sum + time, 0),
    longest: Math.max(...tasks),
    first: first / all,
  };
}

/** A page's clock is coarse: each round does everything so many times. */
const REPEATS = 4;

/** What this script offers in each frame. */
interface Bench {
  floor: typeof floor;
  gather: typeof gather;
  read: typeof read;
}

const benchIn = (frame: Window): Bench => Reflect.get(frame, 'bench') as Bench;

/** Its frames, or the page itself. */
const benches = (): Bench[] => (frames.length === 0 ? [window] : Array.from(frames)).map(benchIn);

function timeOf(work: (bench: Bench) => unknown, all: readonly Bench[]): number {
  const started = performance.now();
  for (let count = 0; count < REPEATS; count += 1) for (const bench of all) work(bench);
  return (performance.now() - started) / REPEATS;
}

async function timesOfReading(benchesHere: readonly Bench[]): Promise<Times> {
  const all: Times[] = [];
  for (let count = 0; count < REPEATS; count += 1)
    for (const bench of benchesHere) all.push(await bench.read());
  const sum = (get: (times: Times) => number): number => all.reduce((total, times) => total + get(times), 0);
  return {
    work: sum(({ work }) => work) / REPEATS,
    longest: Math.max(...all.map(({ longest }) => longest)),
    first: sum(({ first }) => first) / all.length,
  };
}

/** Medians: ms, and `first` as a part; all in each round, so that a busy machine slows all alike. */
async function measure(warmUp: number, rounds: number): Promise<Record<string, number>> {
  const all = benches();
  const times: Record<string, number[]> = {};
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const taken = {
      floor: timeOf((bench) => bench.floor(), all),
      gather: timeOf((bench) => bench.gather(), all),
      ...(await timesOfReading(all)),
    };
    if (round < warmUp) continue;
    for (const [name, time] of Object.entries(taken)) (times[name] ??= []).push(time);
  }
  return Object.fromEntries(Object.entries(times).map(([name, each]) => [name, median(each)]));
}

Object.assign(window, { bench: { measure, floor, gather, read } });
