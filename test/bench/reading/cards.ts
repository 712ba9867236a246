// From the end of the hover delay to the card with everything in it: on a page's first hover, and on those after it.
import * as v from 'valibot';
import { cardFrame, paintedTexts, placeOf, waitForMarks } from '../../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../../lib/cli/browsers/types.ts';
import { waitFor } from '../../../lib/cli/browsers/wait.ts';
import { DEFAULT_SETTINGS } from '../../../lib/settings/settings.ts';
import { median, row, type BenchRow } from '../measure.ts';
import { openArticle, type Reading, rest } from './reader.ts';
import { endBackground, timeIn } from './tabs.ts';
import { FILLED } from './watch.ts';

const FIRST = 100;
const LATER = 30;
const WARM_UP = 2;
const ROUNDS = 7;
const LATER_ROUNDS = 15;
/** ms */
const PATIENCE = 10_000;
const AWAY = { x: 1, y: 1 };

const Noted = v.object({ looked: v.number(), shown: v.number() });

async function filledAt(tab: Tab): Promise<number> {
  const frame = await cardFrame(tab);
  return frame === undefined ? 0 : timeIn(frame, FILLED);
}

/** ms from the end of the delay to the card that is shown and filled. */
async function hover(tab: Tab, text: string): Promise<number> {
  const { x, y } = await placeOf(tab, text);
  // Where the word is may have come by scrolling, and what is hovered then is looked at anew.
  await rest();
  await tab.evaluate(`void (bench.word = { x: ${x}, y: ${y} })`);
  const before = Date.now();
  await tab.hover({ x, y });
  return waitFor(
    `the card of ${text}`,
    async () => {
      const filled = await filledAt(tab);
      const { looked, shown } = v.parse(Noted, await tab.evaluate('bench'));
      const isThere = filled > before && shown > before;
      return isThere ? Math.max(filled, shown) - (looked + DEFAULT_SETTINGS.hoverDelay) : undefined;
    },
    PATIENCE,
  );
}

/** A browser's very first card may take so long that its page gives it up. */
async function warmUp(reading: Reading): Promise<void> {
  for (let count = 0; count < WARM_UP; count += 1) {
    const [text = ''] = await openAnew(reading);
    await hover(reading.tab, text).catch(() => undefined);
  }
}

async function leave(tab: Tab): Promise<void> {
  await tab.hover(AWAY);
  await waitFor('the card to go', async () =>
    (await tab.evaluate('bench.isCovered()')) === false ? true : undefined,
  );
}

async function openAnew(reading: Reading): Promise<string[]> {
  await openArticle(reading);
  const painted = await waitForMarks(reading.tab);
  await rest();
  return painted;
}

/** `before`: done when the page has been read. */
async function firstOnes(reading: Reading, before?: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [text = ''] = await openAnew(reading);
    await before?.();
    times.push(await hover(reading.tab, text));
  }
  return median(times);
}

async function laterOnes(reading: Reading): Promise<number> {
  const { tab } = reading;
  await openAnew(reading);
  const texts = [...new Set(await paintedTexts(tab))];
  const times: number[] = [];
  for (let round = 0; round <= LATER_ROUNDS; round += 1) {
    const time = await hover(tab, texts[round % texts.length] ?? '');
    await leave(tab);
    // The first one has made the card's frame.
    if (round > 0) times.push(time);
  }
  return median(times);
}

export async function benchCards(reading: Reading): Promise<BenchRow[]> {
  const what = `${reading.name}, end of the hover delay → card filled`;
  const wake = (): Promise<void> => endBackground(reading.running);
  await warmUp(reading);
  return [
    row(`${what}: first on its page`, await firstOnes(reading), 'ms', FIRST),
    row(`${what}: later`, await laterOnes(reading), 'ms', LATER),
    row(`${what}: first, and the background must wake`, await firstOnes(reading, wake), 'ms'),
  ];
}
