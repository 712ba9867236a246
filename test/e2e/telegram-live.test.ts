// Chats that live: after whatever happens, what is painted is what stands there, and the client finds nothing wrong with itself.
import { expect, test } from 'vitest';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import {
  CLIENTS,
  foundIn,
  marksAreTrue,
  problemsOf,
  QUIET,
  reportOf,
  TELEGRAM,
  TELEGRAM_HOSTS,
} from './telegram-world.ts';
import { inBrowsers } from './world.ts';

const OPERATIONS = 10_000;

const BODY = `const { model } = standIn; const shown = model.shown; `;
const run = (tab: Tab, code: string): Promise<unknown> =>
  tab.evaluate(`(() => { ${BODY}${code}; standIn.show(); })()`);

const name = (text: string): string => JSON.stringify([['text', text]]);

/** Each ends with something painted on the screen. */
const CHANGES: readonly (readonly [what: string, code: string])[] = [
  [
    'a new message',
    `model.send(model.chat, model.topic); model.change(shown.at(-1), { text: ${name('Killnet is back')} })`,
  ],
  [
    'an edit that brings a name',
    `model.change(shown.at(-1), { text: ${name('now by RipperSec')}, edited: true })`,
  ],
  ['an edit that takes it away', `model.change(shown.at(-1), { text: ${name('by nobody')}, edited: true })`],
  ['a message that goes', `model.delete(shown.at(-2))`],
  ['many that go', `for (const each of shown.slice(-6)) model.delete(each)`],
  ['views', `for (const each of shown) model.change(each, { views: 7 })`],
  [
    'scrolling far up',
    `for (let each = 0; each < 150; each += 1) model.send(model.chat, model.topic); model.scroll(-1000)`,
  ],
  ['and down again', `model.toEnd()`],
  [
    'an answer that is begun',
    `model.change(shown.at(-1), { text: ${name('Killnet again')}, sender: { id: 5002, title: 'Killnet fan' } }); model.answered = shown.at(-1)`,
  ],
  ['another chat', `model.open(model.chats[1], undefined)`],
  ['a forum', `model.open(model.chats[2], undefined)`],
  ['one of its topics', `model.open(model.chats[2], 2)`],
  ['its other topic', `model.open(model.chats[2], 3)`],
  ['a chat with one person', `model.open(model.chats[4], undefined)`],
  ['back to the first', `model.open(model.chats[0], undefined)`],
  [
    'another pinned message',
    `model.chat.pinned = shown[0]; model.change(shown[0], { text: ${name('OverFlame speaks')} })`,
  ],
];

inBrowsers(
  TELEGRAM,
  (world) => {
    test.each(CLIENTS)('client %s: whatever happens, the marks are true', async (client) => {
      const tab = await world().open(`web.telegram.org/${client}/`);
      expect(await marksAreTrue(tab)).toBeGreaterThan(5);
      for (const [what, code] of CHANGES) {
        await run(tab, code);
        await marksAreTrue(tab).catch((cause: unknown) => {
          throw new Error(what, { cause });
        });
      }
      expect(await problemsOf(tab)).toEqual([]);
      await tab.close();
    });

    test.each(CLIENTS)(
      'client %s is well after 10,000 operations, and no mark is lost or stale',
      async (client) => {
        const tab = await world().open(`web.telegram.org/${client}/?seed=2`);
        await marksAreTrue(tab);
        await tab.evaluate(
          `void (globalThis.done = standIn.operations(${OPERATIONS}, 11).then(() => (globalThis.isDone = true)))`,
        );
        await waitFor(
          'all operations',
          async () => ((await tab.evaluate('isDone')) === true ? true : undefined),
          170_000,
        );
        await marksAreTrue(tab);
        expect(await problemsOf(tab)).toEqual([]);
        await tab.evaluate(QUIET);
        await run(tab, 'model.open(model.chats[1], undefined)');
        await waitFor('a report without any name', async () =>
          (await foundIn(world(), tab)).length === 0 ? true : undefined,
        );
        await tab.close();
      },
      200_000,
    );

    test('client A: a post that slides away with its chat is none of the next one’s', async () => {
      const tab = await world().open('web.telegram.org/a/?quiet&slides');
      const named = async (): Promise<string[]> =>
        (await reportOf(world(), tab)).chat?.entities.map(({ name }) => name) ?? [];
      await run(tab, `model.change(shown.at(-2), { text: ${name('RipperSec')} })`);
      await waitFor('the first chat’s name', async () =>
        (await named()).join() === 'RipperSec' ? true : undefined,
      );
      // What changes after a pause is told at once, and then half a second later: while the old list is still there.
      await tab.evaluate('new Promise((done) => setTimeout(done, 700))');
      await run(tab, `model.change(shown.at(-3), { text: ${name('nothing yet')} })`);
      await tab.evaluate('new Promise((done) => setTimeout(done, 300))');
      await run(
        tab,
        `for (const each of model.chats[2].lists.get(3)) model.change(each, { text: ${name('OverFlame')} });
         model.change(shown.at(-1), { text: ${name('Killnet')} });
         standIn.show();
         model.open(model.chats[2], 3)`,
      );
      expect(await tab.evaluate(`document.querySelectorAll('.MessageList').length`)).toBe(2);
      await waitFor('the topic’s name', async () =>
        (await named()).includes('OverFlame') ? true : undefined,
      );
      expect(await named()).toEqual(['OverFlame']);
      expect(await tab.evaluate(`document.querySelectorAll('.MessageList').length`)).toBe(1);
      expect(await problemsOf(tab)).toEqual([]);
      await tab.close();
    });

    test.each(CLIENTS)('client %s in a hidden tab catches up when it is shown', async (client) => {
      const tab = await world().open(`web.telegram.org/${client}/`);
      await marksAreTrue(tab);
      const other = await world().openBody('<p>nothing</p>');
      await other.bringToFront();
      await run(tab, 'model.open(model.chats[3], undefined)');
      await run(tab, `model.change(shown.at(-1), { text: ${name('RipperSec and Killnet')} })`);
      await tab.bringToFront();
      await marksAreTrue(tab);
      expect(await problemsOf(tab)).toEqual([]);
      await other.close();
      await tab.close();
    });
  },
  { secureHosts: TELEGRAM_HOSTS },
);
