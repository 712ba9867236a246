// What happens in a client while it is measured, and what is asked of it: expressions for its page.
import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import type { Tab } from '../../../lib/cli/browsers/types.ts';
import type { Client } from '../../e2e/telegram-world.ts';

/** A frame is late if it comes half a frame after its time, at 60 a second. */
const LATE = 25;

/** Messages that the stand-in's server keeps of a chat: what it holds itself must not grow. */
const KEPT = 800;

/** ms between two questions. */
const PAUSE = 100;

/** A chat in which nothing happens while the other one is fed. */
const LIVE = 1;
const STILL = 3;

const open = (chat: number): string =>
  `(standIn.model.open(standIn.model.chats[${chat}], undefined), standIn.show())`;

/** What one stretch has cost. */
export interface Stretch {
  /** ms of the main thread. */
  busy: number;
  /** ms that it lasted. */
  took: number;
  frames: number;
  late: number;
}

const Frames = v.object({ frames: v.number(), late: v.number() });

const COUNT_FRAMES = `void (() => {
  const counted = (globalThis.counted = { frames: 0, late: 0, isOn: true });
  let last = performance.now();
  const next = (now) => {
    if (!counted.isOn) return;
    counted.frames += 1;
    if (now - last > ${LATE}) counted.late += 1;
    last = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
})()`;

const busyIn = async (tab: Tab): Promise<number> => (await tab.cost?.busy()) ?? NaN;

/** `happen`: an expression that is done when the stretch is over. */
async function stretch(tab: Tab, happen: (tab: Tab) => Promise<unknown>): Promise<Stretch> {
  const before = await busyIn(tab);
  await tab.evaluate(COUNT_FRAMES);
  const started = performance.now();
  await happen(tab);
  const took = performance.now() - started;
  const busy = (await busyIn(tab)) - before;
  await tab.evaluate('void (counted.isOn = false)');
  return { busy, took, ...v.parse(Frames, await tab.evaluate('counted')) };
}

export interface Feed {
  perSecond: number;
  /** Messages in one turn of the page. */
  together: number;
  /** Messages in all. */
  count: number;
  seed: number;
}

const LAST = `standIn.model.chats[${LIVE}].lastId`;

/** Messages come until so many have come. */
export const live = (tab: Tab, { perSecond, together, count, seed }: Feed): Promise<Stretch> =>
  stretch(tab, async () => {
    await tab.evaluate(open(LIVE));
    const last = v.parse(v.number(), await tab.evaluate(LAST)) + count;
    const options = JSON.stringify({ most: KEPT, together });
    await tab.evaluate(`void (globalThis.endFeed = standIn.feed(${perSecond}, ${seed}, ${options}))`);
    while ((await tab.evaluate(`${LAST} < ${last}`)) === true) await sleep(PAUSE);
    await tab.evaluate('endFeed()');
  });

/** ms of the main thread that go into Byname's scripts, of all the ms that the stretch was busy. */
export async function ownPart(tab: Tab, happen: () => Promise<Stretch>): Promise<Stretch & { own: number }> {
  let done: Stretch | undefined;
  const part = await tab.cost?.partOf('chrome-extension://', async () => (done = await happen()));
  if (done === undefined || part === undefined) throw new Error('This browser says nothing of its costs');
  return { ...done, own: part * done.busy };
}

/** As fast as a hand scrolls: some 6,000 pixels a second. */
const PIXELS_IN_A_FRAME = 100;

/**
 * How many posts go in at one end, and away at the other, when the reader comes within a screen of it: A's slice; of K is only known
 * that it keeps some two screens.
 */
const TOGETHER: Record<Client, number> = { a: 60, k: 10 };

const SCROLL = (client: Client, posts: number): string => `(async () => {
  const { model } = standIn;
  const list = document.querySelector('.MessageList, .chat.active .bubbles-scrollable');
  const go = async (sign, isThere) => {
    while (!isThere()) {
      list.scrollTop += sign * ${PIXELS_IN_A_FRAME};
      await new Promise(requestAnimationFrame);
      if (leftTo(sign) > list.clientHeight) continue;
      model.scroll(sign * ${TOGETHER[client]});
      standIn.show();
    }
  };
  const leftTo = (sign) =>
    sign < 0 ? list.scrollTop : list.scrollHeight - list.clientHeight - list.scrollTop;
  const top = model.from - ${posts};
  await go(-1, () => model.from <= top);
  await go(1, () => model.to === model.messages.length && leftTo(1) < 1);
})()`;

/** Up and down again: what lies far from the screen goes, and is made anew on the way back. */
export const scroll = (tab: Tab, client: Client, posts: number): Promise<Stretch> =>
  stretch(tab, () => tab.evaluate(SCROLL(client, posts)));

/** Fills the live chat, so that there is something to scroll over. */
export const fill = (tab: Tab): Promise<unknown> =>
  tab.evaluate(
    `(${open(LIVE)}, void Array.from({ length: ${KEPT} }, () => standIn.model.send(standIn.model.chat, undefined)), standIn.model.keep(${KEPT}), standIn.show())`,
  );

const Compared = v.object({ painted: v.array(v.string()), true: v.array(v.string()) });
const PATIENCE = 5_000;

/** Names on the screen that are not painted, and painted ones that are none, once the page script has had its time. */
export async function wrongMarks(tab: Tab): Promise<number> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const { painted, true: wanted } = v.parse(Compared, await tab.evaluate('standIn.compare()'));
    const wrong = [
      ...wanted.filter((each) => !painted.includes(each)),
      ...painted.filter((each) => !wanted.includes(each)),
    ];
    const problems = v.parse(v.array(v.string()), await tab.evaluate('standIn.check()'));
    if (problems.length > 0) throw new Error(`The client is broken: ${problems.join('; ')}`);
    if (wrong.length === 0 || performance.now() > end) return wrong.length;
    await sleep(PAUSE);
  }
}

export interface Held {
  heap: number;
  ranges: number;
}

/** In a chat that is always the same: what is left of the other one would come on top. */
export async function held(tab: Tab): Promise<Held> {
  await tab.evaluate(open(STILL));
  await wrongMarks(tab);
  const ranges = await tab.evaluate(`[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)`);
  return { heap: (await tab.cost?.heap()) ?? NaN, ranges: v.parse(v.number(), ranges) };
}
