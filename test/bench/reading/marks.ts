// From text that stands in the page to a painted mark: with the background awake, and when it must wake first.
import { median, row, type BenchRow } from '../measure.ts';
import { arrive } from './arrival.ts';
import { ARTICLE, openArticle, openEmpty, type Reading } from './reader.ts';
import { endBackground, timeIn } from './tabs.ts';

const AWAKE = 40;
const WOKEN = 150;
const WARM_UP = 2;
const ROUNDS = 9;

interface Times {
  /** Where it is known: until the text itself is rendered. */
  text?: number;
  mark: number;
  /** From there to the mark. */
  behind?: number;
}

/** `before` is done once the page has nothing more to ask for. Gives ms. */
type Way = (reading: Reading, before: () => Promise<void>) => Promise<Times>;

const arriving: Way = async (reading, before) => {
  await openEmpty(reading);
  await before();
  return arrive(reading.tab, ARTICLE);
};

const opening: Way = async (reading, before) => {
  await openEmpty(reading);
  await before();
  await openArticle(reading);
  return { mark: await timeIn(reading.tab, 'bench.first.then((painted) => painted - bench.stood)') };
};

async function mediansOf(reading: Reading, way: Way, before: () => Promise<void>): Promise<Times> {
  const all: Times[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) all.push(await way(reading, before));
  const measured = all.slice(WARM_UP);
  const texts = measured.flatMap(({ text }) => text ?? []);
  const behind = measured.flatMap(({ text, mark }) => (text === undefined ? [] : mark - text));
  return {
    ...(texts.length > 0 && { text: median(texts), behind: median(behind) }),
    mark: median(measured.map(({ mark }) => mark)),
  };
}

const WAYS: Record<string, Way> = { 'text arrives': arriving, 'page is parsed': opening };

export async function benchMarks(reading: Reading): Promise<BenchRow[]> {
  const awake = (): Promise<void> => Promise.resolve();
  const asleep = (): Promise<void> => endBackground(reading.running);
  const rows: BenchRow[] = [];
  for (const [name, way] of Object.entries(WAYS)) {
    const what = `${reading.name}, 100 kB, 20,000 names: ${name}`;
    const first = await mediansOf(reading, way, awake);
    const woken = await mediansOf(reading, way, asleep);
    rows.push(
      ...(first.text === undefined ? [] : [row(`${what} → it is rendered`, first.text, 'ms')]),
      row(`${what} → mark painted, background awake`, first.mark, 'ms', AWAKE),
      ...(first.behind === undefined ? [] : [row(`${what}: the mark behind its text`, first.behind, 'ms')]),
      row(`${what} → mark painted, background asleep`, woken.mark, 'ms', WOKEN),
    );
  }
  return rows;
}
