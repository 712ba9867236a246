// A spoiler stays one until its reader wants to know: neither painted nor counted, also not in the badge.
import { expect, test } from 'vitest';
import { paintedTexts, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { CHANNEL } from '../pages/telegram/preview/posts.ts';
import { clickOn } from './popup.ts';
import { CLIENTS, foundIn, QUIET, TELEGRAM, TELEGRAM_HOSTS } from './telegram-world.ts';
import { inBrowsers } from './world.ts';

const SPOILED = 'OverFlame';

const ONE_SPOILER = `(() => {
  const { model } = standIn;
  model.change(model.shown.at(-1), { text: [['text', 'Killnet or '], ['spoiler', '${SPOILED} did it'], ['text', '?']] });
  standIn.show();
})()`;

const click = (tab: Tab, selector: string): Promise<void> =>
  clickOn(tab, selector, `document.querySelector(${JSON.stringify(selector)})`);

/** Of the page's own: what it does after a while is done when the test says so. */
const HOLD_TIMERS = `void ((globalThis.later = []), (globalThis.setTimeout = (work) => later.push(work)))`;
const RUN_TIMERS = `later.splice(0).forEach((work) => work())`;

const waitForSpoiled = (tab: Tab, isPainted: boolean): Promise<true> =>
  waitFor(`${SPOILED} painted: ${isPainted}`, async () =>
    (await paintedTexts(tab)).includes(SPOILED) === isPainted ? true : undefined,
  );

inBrowsers(
  TELEGRAM,
  (world) => {
    test.each(CLIENTS)('client %s', async (client) => {
      const tab = await world().open(`web.telegram.org/${client}/`);
      await waitForMarks(tab);
      await tab.evaluate(QUIET);
      await tab.evaluate(ONE_SPOILER);
      await waitFor('the other name alone', async () =>
        (await foundIn(world(), tab)).join() === 'Killnet' ? true : undefined,
      );
      await waitFor('the mark of the other name alone', async () =>
        [...new Set(await paintedTexts(tab))].join() === 'Killnet' ? true : undefined,
      );
      await click(tab, client === 'a' ? '.Message .Spoiler' : '.bubble .spoiler');
      await waitForSpoiled(tab, true);
      await waitFor('the spoiled name in the report', async () =>
        (await foundIn(world(), tab)).includes(SPOILED) ? true : undefined,
      );
      await tab.close();
    });

    test('on t.me, which conceals it again after a while', async () => {
      const tab = await world().open(`t.me/${CHANNEL}/15?embed=1`);
      await waitForMarks(tab);
      expect(await paintedTexts(tab)).not.toContain(SPOILED);
      expect(await foundIn(world(), tab)).not.toContain(SPOILED);
      await tab.evaluate(HOLD_TIMERS);
      await click(tab, 'tg-spoiler');
      await waitForSpoiled(tab, true);
      await tab.evaluate(RUN_TIMERS);
      await waitForSpoiled(tab, false);
      await tab.close();
    });
  },
  { secureHosts: TELEGRAM_HOSTS },
);
