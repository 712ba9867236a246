// A spoiler stays one until its reader wants to know: neither painted nor counted, also not in the badge.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { paintedTexts, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { CHANNEL } from '../pages/telegram/preview/posts.ts';
import { CLIENTS, foundIn, QUIET, TELEGRAM, TELEGRAM_HOSTS } from './telegram-world.ts';
import { inBrowsers } from './world.ts';

const SPOILED = 'OverFlame';

const ONE_SPOILER = `(() => {
  const { model } = standIn;
  model.change(model.shown.at(-1), { text: [['text', 'Killnet or '], ['spoiler', '${SPOILED} did it'], ['text', '?']] });
  standIn.show();
})()`;

const Place = v.object({ x: v.number(), y: v.number() });

async function clickOn(tab: Tab, selector: string): Promise<void> {
  await tab.bringToFront();
  const place = await tab.evaluate(`(() => {
    const found = document.querySelector(${JSON.stringify(selector)});
    found.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = found.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  })()`);
  await tab.click(v.parse(Place, place));
}

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
      expect([...new Set(await paintedTexts(tab))]).toEqual(['Killnet']);
      await clickOn(tab, client === 'a' ? '.Message .Spoiler' : '.bubble .spoiler');
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
      await clickOn(tab, 'tg-spoiler');
      await waitForSpoiled(tab, true);
      await waitForSpoiled(tab, false);
      await tab.close();
    });
  },
  { secureHosts: TELEGRAM_HOSTS },
);
