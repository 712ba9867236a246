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

/** Until it has ended: whatever comes next must wake it. */
export async function endBackground({ browser, extension }: Running): Promise<void> {
  await browser.killBackground();
  await waitFor('the background to end', async () =>
    (await extension.evaluate(BACKGROUNDS)) === 0 ? true : undefined,
  );
}
