// Known channels where a page says little of them: previews, handles that another client has told, tags, handles of somebody else.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { tabIdOf } from '../../lib/cli/browsers/extension-page.ts';
import { importIntel } from '../../lib/cli/demo/import-intel.ts';
import { paintedTexts, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { makeStixBundle, makeStixObject, makeStixRelation } from '../make/stix.ts';
import { CHANNEL } from '../pages/telegram/preview/posts.ts';
import { waitForCardText } from './in-card.ts';
import { CLIENTS, mentionsIn, QUIET, reportOf, TELEGRAM, TELEGRAM_HOSTS } from './telegram-world.ts';
import { inBrowsers, type World } from './world.ts';

const channel = (name: string, ...aliases: string[]) =>
  makeStixObject('channel', { name, aliases, channel_types: ['telegram'] });

const owner = makeStixObject('threat-actor', { name: 'Glass Otter' });
/** The stand-ins' "UserSec" by its handle alone, and the source of some of its posts, of which the intel has another id. */
const post = channel('Otter Post', `@${CHANNEL}`);
const daily = channel('Otter Daily', '@quiet_news', 'https://t.me/c/1888888888');
const forum = channel('Otter Forum', 'https://t.me/c/1600000002');
const BUNDLE = makeStixBundle([owner, post, daily, forum, makeStixRelation(post, 'belongs-to', owner)]);

const run = (tab: Tab, code: string): Promise<unknown> =>
  tab.evaluate(`(() => { const { model } = standIn; ${code}; standIn.show(); })()`);

const isPainted = async (tab: Tab, text: string): Promise<true | undefined> =>
  (await paintedTexts(tab)).includes(text) ? true : undefined;

const TAG = '#FreeDurov';
const TAGGED = `{ text: [['hashtag', '${TAG}'], ['text', ' goes on']] }`;
const Around = v.object({ seen: v.number() });

const isTagged = async (tab: Tab, times: number): Promise<true | undefined> =>
  (await paintedTexts(tab)).filter((each) => each === TAG).length === times ? true : undefined;

/** Waits until so many posts with the tag were told: a card says how many there are in the moment in which it is opened. */
async function waitForSeen(world: World, tab: Tab, count: number): Promise<void> {
  const { extension } = world;
  const tabId = await tabIdOf(extension, await tab.url());
  await waitFor(`${count} posts with the tag`, async () => {
    const mention = (await mentionsIn(world, tab)).get(TAG);
    const { seen } = v.parse(Around, await extension.ask({ type: 'around', tabId, ...mention }));
    return seen === count ? true : undefined;
  });
}

/** Client A, which shows no handles: the two channels under titles that name nobody, and one name to wait for. */
async function openA(world: World): Promise<Tab> {
  const tab = await world.open('web.telegram.org/a/');
  await waitForMarks(tab);
  await tab.evaluate(QUIET);
  await run(
    tab,
    `model.chats[0].peer.title = 'Morning words';
     model.open(model.chats[1], undefined);
     model.change(model.shown.at(-2), { text: [['text', 'Killnet']] })`,
  );
  await waitFor('a mark', () => isPainted(tab, 'Killnet'));
  return tab;
}

inBrowsers(
  TELEGRAM,
  (world) => {
    beforeAll(async () => {
      const path = join(mkdtempSync(join(tmpdir(), 'known-')), 'known.json');
      writeFileSync(path, JSON.stringify(BUNDLE));
      await importIntel(world().browser, world().extension, path);
    });

    test('a handle that t.me tells of a channel is known in client A', async () => {
      const before = await openA(world());
      expect(await isPainted(before, 'Morning words')).toBeUndefined();
      await before.close();
      const preview = await world().open(`t.me/s/${CHANNEL}`);
      await waitFor('the channel’s name', () => isPainted(preview, 'official'));
      await preview.close();
      const tab = await openA(world());
      await waitFor('the chat’s title', () => isPainted(tab, 'Morning words'));
      const card = await pointAt(tab, 'Morning words', 'Otter Post');
      expect(card).toContain('known by its id or handle');
      expect(card).toContain('Glass Otter');
      expect(await isPainted(tab, 'Quiet news')).toBeUndefined();
      await tab.close();
    });

    test('what client K tells is known in client A, and a handle with another id is asked about', async () => {
      const k = await world().open('web.telegram.org/k/');
      await waitFor('the chat’s title', () => isPainted(k, 'Quiet news'));
      const a = await openA(world());
      await waitFor('the chat’s title', () => isPainted(a, 'Quiet news'));
      for (const tab of [k, a]) {
        await tab.bringToFront();
        await run(tab, 'model.open(model.chats[3], undefined)');
        await waitFor('the chat’s title', () => isPainted(tab, 'Quiet news'));
        await pointAt(tab, 'Quiet news', 'Otter Daily');
        const card = await waitForCardText(tab, 'Handle reused?');
        expect(card).toContain('This chat has the handle of Otter Daily, but another id.');
        expect(card).toContain('-1001700000003');
        expect(card).toContain('hxxps://t[.]me/c/1888888888');
        await tab.close();
      }
    });

    test.each(CLIENTS)('client %s: the title of a topic is no name of its forum', async (client) => {
      const tab = await world().open(`web.telegram.org/${client}/?quiet`);
      await run(tab, `model.open(model.chats[2], undefined)`);
      const inHeader = `document.querySelector('.chat.active .user-title, .ChatInfo h3')`;
      const isMarked = `[...CSS.highlights.values()].some((each) => [...each].some(({ startContainer }) => ${inHeader}.contains(startContainer)))`;
      await waitFor('the forum’s title', async () =>
        (await tab.evaluate(isMarked)) === true ? true : undefined,
      );
      await run(
        tab,
        `model.open(model.chats[2], 3); model.change(model.shown.at(-2), { text: [['text', 'Killnet']] })`,
      );
      await waitFor('a mark', () => isPainted(tab, 'Killnet'));
      expect(await isPainted(tab, 'Some Forum')).toBe(true);
      expect(await tab.evaluate(`${inHeader}.innerText`)).toContain('Small talk');
      expect(await tab.evaluate(isMarked)).toBe(false);
      await tab.close();
    });

    test('client A: a header that changes before the address does is whose picture it shows', async () => {
      const tab = await world().open('web.telegram.org/a/?quiet&late');
      const isMarked = `[...CSS.highlights.values()].some((each) => [...each].some(({ startContainer }) => document.querySelector('.ChatInfo').contains(startContainer)))`;
      const waitForHeader = (marked: boolean): Promise<true> =>
        waitFor(`a header that is marked: ${marked}`, async () =>
          (await tab.evaluate(isMarked)) === marked ? true : undefined,
        );
      for (const chat of [2, 1, 2]) {
        await run(
          tab,
          `model.open(model.chats[${chat}], undefined); model.change(model.shown.at(-2), { text: [['text', 'Killnet']] })`,
        );
        await waitFor('a mark', () => isPainted(tab, 'Killnet'));
        await waitFor('the address', async () =>
          (await tab.evaluate('location.hash')) === `#-100${chat === 2 ? 1600000002 : 1500000001}`
            ? true
            : undefined,
        );
        await waitForHeader(chat === 2);
      }
      await tab.close();
    });

    test.each(['t.me', 'telegram.me'])(
      '%s: the source of a forwarded post is a known channel',
      async (host) => {
        const tab = await world().open(`${host}/s/${CHANNEL}`);
        await waitForMarks(tab, 3);
        await tab.evaluate(
          `document.querySelector('[data-post$="/42"]').scrollIntoView({ behavior: 'instant' })`,
        );
        const card = await pointAt(tab, 'news', 'Otter Daily');
        expect(card).toContain('known by its id or handle, whatever its title says');
        await waitFor('the channel’s posts in the report', async () => {
          const { chat } = await reportOf(world(), tab);
          return chat?.entities.some(({ name }) => name === 'UserSec') === true ? true : undefined;
        });
        await tab.close();
      },
    );

    test('telegram.me is read as t.me is', async () => {
      const landing = await world().open(`telegram.me/${CHANNEL}`);
      expect(await waitForMarks(landing, 3)).toEqual(['UserSec', 'official', 'RipperSec']);
      await landing.close();
    });

    test.each(CLIENTS)('client %s: a repost or an answer says a tag no second time', async (client) => {
      const tab = await world().open(`web.telegram.org/${client}/?quiet`);
      const text = `[['text', 'The site of the ministry is down '], ['hashtag', '${TAG}']]`;
      await run(tab, `globalThis.first = model.shown.at(-2); model.change(first, { text: ${text} })`);
      await waitForSeen(world(), tab, 1);
      await run(
        tab,
        `const { peer } = model.chat;
         model.open(model.chats[1], undefined);
         const { shown } = model;
         model.change(shown.at(-2), ${TAGGED});
         model.change(shown.at(-3), { text: ${text}, forwarded: { peer, id: first.id } });
         model.change(shown.at(-4), { reply: { sender: { id: 5003, title: 'Boris' }, text: [['hashtag', '${TAG}']], isQuote: false } })`,
      );
      await waitForSeen(world(), tab, 2);
      await waitFor('the tag in the report', async () => {
        const { chat } = await reportOf(world(), tab);
        const counts = chat?.entities.find(({ name }) => name === TAG);
        return counts?.count === 2 && counts.answers === 1 ? true : undefined;
      });
      await waitForSeen(world(), tab, 2);
      await tab.close();
    });

    test.each(CLIENTS)('client %s: how often a tag was seen in this tab', async (client) => {
      const tab = await world().open(`web.telegram.org/${client}/?quiet`);
      await run(
        tab,
        `model.open(model.chats[1], undefined);
         for (const at of [-3, -4, -5]) model.change(model.shown.at(at), ${TAGGED})`,
      );
      await waitFor('three tags', () => isTagged(tab, 3));
      await waitForSeen(world(), tab, 3);
      expect(await pointAt(tab, TAG, 'In this tab: 3 posts')).toMatch(/campaign/i);
      // One goes, one comes: four were seen.
      await run(tab, `model.delete(model.shown.at(-5)); model.change(model.shown.at(-2), ${TAGGED})`);
      await waitForSeen(world(), tab, 4);
      await waitFor('three tags', () => isTagged(tab, 3));
      await pointAt(tab, TAG, 'In this tab: 4 posts');
      await tab.close();
    });
  },
  { secureHosts: TELEGRAM_HOSTS },
);
