// From text that stands in the page to a painted mark: with the background awake, and when it must wake first.
import { median, row, type BenchRow } from '../measure.ts';
import { arrivalOf } from './arrival.ts';
import { ARTICLE, openArticle, openEmpty, type Reading } from './reader.ts';
import { endBackground, timeIn } from './tabs.ts';

const AWAKE = 40;
const WOKEN = 150;
const WARM_UP = 3;
const ROUNDS = 15;

/** `before` is done once the page has nothing more to ask for. */
type Way = (reading: Reading, before: () => Promise<void>) => Promise<number>;

/** As an app fills itself. */
const arriving: Way = async (reading, before) => {
  await openEmpty(reading);
  await before();
  return timeIn(reading.tab, arrivalOf(ARTICLE));
};

const opening: Way = async (reading, before) => {
  await openEmpty(reading);
  await before();
  await openArticle(reading);
  return timeIn(reading.tab, 'bench.first.then((painted) => painted - bench.stood)');
};

async function medianOf(reading: Reading, way: Way, before: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const time = await way(reading, before);
    if (round >= WARM_UP) times.push(time);
  }
  return median(times);
}

const WAYS: Record<string, Way> = {
  'text arrives → mark painted': arriving,
  'page is parsed → mark painted': opening,
};

export async function benchMarks(reading: Reading): Promise<BenchRow[]> {
  const awake = (): Promise<void> => Promise.resolve();
  const asleep = (): Promise<void> => endBackground(reading.running);
  const rows: BenchRow[] = [];
  for (const [name, way] of Object.entries(WAYS)) {
    const what = `${reading.name}, 100 kB, 20,000 names: ${name}, background`;
    rows.push(
      row(`${what} awake`, await medianOf(reading, way, awake), 'ms', AWAKE),
      row(`${what} asleep`, await medianOf(reading, way, asleep), 'ms', WOKEN),
    );
  }
  return rows;
}
