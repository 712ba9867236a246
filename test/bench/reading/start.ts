// A background that starts: what it loads, and when it first answers.
import * as v from 'valibot';
import { openExtension } from '../../../lib/cli/browsers/extension-page.ts';
import { bundleOf } from '../bundle.ts';
import { median, row, type BenchRow } from '../measure.ts';
import { arrive } from './arrival.ts';
import { openEmpty, type Reading } from './reader.ts';
import { endBackground, timeIn } from './tabs.ts';

const LOAD = 15;
const ROUNDS = 7;
const Loaded = v.object({ store: v.number(), lexicon: v.number() });

/** In a page that was just opened: the code is as cold as that of a background. */
async function load({ running }: Reading, code: string): Promise<v.InferOutput<typeof Loaded>> {
  const page = await openExtension(running.browser);
  const loaded = await page.evaluate(`(() => { ${code}; return start.load(); })()`);
  await page.close();
  return v.parse(Loaded, loaded);
}

/** From a page of the extension, as the popup asks. */
const ASK = `(async () => {
  const started = performance.now();
  await browser.runtime.sendMessage({ type: 'cache' });
  return performance.now() - started;
})()`;

async function ask({ running }: Reading): Promise<number> {
  await endBackground(running);
  return timeIn(running.extension, ASK);
}

/** One name, so that finding takes no time. */
async function mark(reading: Reading): Promise<number> {
  await openEmpty(reading);
  await endBackground(reading.running);
  return (await arrive(reading.tab, '<p>UserSec</p>')).mark;
}

async function repeated<T>(measure: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let round = 0; round < ROUNDS; round += 1) all.push(await measure());
  return all;
}

export async function benchStart(reading: Reading): Promise<BenchRow[]> {
  const code = await bundleOf('test/bench/reading/in-page.ts');
  const loaded = await repeated(() => load(reading, code));
  // Behind another tab it has no frames.
  await reading.tab.bringToFront();
  const what = `${reading.name}, cold start, 20,000 names`;
  return [
    row(`${what}: open the store`, median(loaded.map(({ store }) => store)), 'ms'),
    row(`${what}: lexicon from the store`, median(loaded.map(({ lexicon }) => lexicon)), 'ms', LOAD),
    row(`${what}: background’s start → its first answer`, median(await repeated(() => ask(reading))), 'ms'),
    row(
      `${what}: background’s start → a page’s first mark`,
      median(await repeated(() => mark(reading))),
      'ms',
    ),
  ];
}
