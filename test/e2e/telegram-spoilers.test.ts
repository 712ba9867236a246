// A spoiler stays one until its reader wants to know: neither painted nor counted, also not in the badge.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { tabIdOf } from '../../lib/cli/browsers/extension-page.ts';
import { paintedTexts, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { CHANNEL } from '../pages/telegram/preview/posts.ts';
import { clickOn } from './popup.ts';
import { CLIENTS, foundIn, QUIET, TELEGRAM, TELEGRAM_HOSTS } from './telegram-world.ts';
import { inBrowsers, type World } from './world.ts';

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

const Found = v.object({ found: v.array(v.object({ id: v.string() })) });
const Sentence = v.object({ before: v.string(), text: v.string(), after: v.string() });
const Places = v.array(v.object({ places: v.array(Sentence) }));

/** What the side panel shows around the names of a tab. */
async function sentencesIn({ extension }: World, tab: Tab): Promise<string[]> {
  const tabId = await tabIdOf(extension, await tab.url());
  const { found } = v.parse(Found, await extension.ask({ type: 'tab-report', tabId }));
  const ids = found.map(({ id }) => id);
  const answer = v.parse(Places, await extension.ask({ type: 'found-places', tabId, ids, most: 9 }));
  return answer.flatMap(({ places }) => places).map(({ before, text, after }) => before + text + after);
}

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
      const sentences = await waitFor('the sentences of the other name', async () => {
        const all = await sentencesIn(world(), tab);
        return all.length >= 2 ? all : undefined;
      });
      // The message, and its row in the chat list.
      expect(new Set(sentences)).toEqual(new Set([`Killnet or ${'█'.repeat(16)}?`]));
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
