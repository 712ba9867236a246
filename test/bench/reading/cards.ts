// From the end of the hover delay to the card with everything in it: on a page's first hover, and on those after it.
import * as v from 'valibot';
import { cardFrame, placeOf, waitForMarks } from '../../../lib/cli/browsers/marks.ts';
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
const PATIENCE = 5_000;
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
    await tryHover(reading.tab, text);
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

interface Cards {
  /** Median. */
  time: number;
  /** Cards that never came. */
  lost: number;
}

function cardsOf(times: readonly (number | undefined)[]): Cards {
  const came = times.filter((time) => time !== undefined);
  return { time: median(came), lost: times.length - came.length };
}

/** Undefined for a card that never came. */
const tryHover = (tab: Tab, text: string): Promise<number | undefined> =>
  hover(tab, text).catch(() => undefined);

/** `before`: done when the page has been read. */
async function firstOnes(reading: Reading, before?: () => Promise<void>): Promise<Cards> {
  const times: (number | undefined)[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const [text = ''] = await openAnew(reading);
    await before?.();
    times.push(await tryHover(reading.tab, text));
  }
  return cardsOf(times);
}

async function laterOnes(reading: Reading): Promise<Cards> {
  const { tab } = reading;
  const [first = '', ...others] = new Set(await openAnew(reading));
  // It makes the card's frame.
  await tryHover(tab, first);
  const times: (number | undefined)[] = [];
  for (const text of others.slice(0, LATER_ROUNDS)) {
    await leave(tab);
    times.push(await tryHover(tab, text));
  }
  return cardsOf(times);
}

export async function benchCards(reading: Reading): Promise<BenchRow[]> {
  const what = `${reading.name}, end of the hover delay → card filled`;
  await warmUp(reading);
  const first = await firstOnes(reading);
  const later = await laterOnes(reading);
  const woken = await firstOnes(reading, () => endBackground(reading.running));
  return [
    row(`${what}: first on its page`, first.time, 'ms', FIRST),
    row(`${what}: later`, later.time, 'ms', LATER),
    row(`${what}: first, and the background must wake`, woken.time, 'ms'),
    row(`${reading.name}, cards that never came`, first.lost + later.lost + woken.lost, '', 0),
  ];
}
