// A watched tab, and a background that sleeps when it should.
import * as v from 'valibot';
import type { Realm, Tab } from '../../../lib/cli/browsers/types.ts';
import { waitFor } from '../../../lib/cli/browsers/wait.ts';
import type { Running } from '../in-extension.ts';
import { WATCH } from './watch.ts';

const Time = v.number();

/** Every document that opens in it is watched. */
export async function openWatched({ browser }: Running): Promise<Tab> {
  const tab = await browser.open('about:blank');
  await tab.runFirst(WATCH);
  return tab;
}

/** What an expression gives. */
export const timeIn = async (realm: Pick<Realm, 'evaluate'>, expression: string): Promise<number> =>
  v.parse(Time, await realm.evaluate(expression));

const BACKGROUNDS = `browser.runtime.getContexts({ contextTypes: ['BACKGROUND'] }).then(({ length }) => length)`;

const TRIES = 5;
/** ms */
const PATIENCE = 3_000;

/** Until it has ended: whatever comes next must wake it. What a page was about to say may have woken it at once: then again. */
export async function endBackground({ browser, extension }: Running): Promise<void> {
  const hasEnded = async (): Promise<true | undefined> =>
    (await extension.evaluate(BACKGROUNDS)) === 0 ? true : undefined;
  for (let left = TRIES; left > 0; left -= 1) {
    await browser.killBackground();
    const ended = await waitFor('the background to end', hasEnded, PATIENCE).catch(() => undefined);
    if (ended === true) return;
  }
  throw new Error('The background does not end');
}
