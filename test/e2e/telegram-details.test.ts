// Details of the real clients' posts that a record must not be misled by: who speaks, what was said, where, and when.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { tabIdOf } from '../../lib/cli/browsers/extension-page.ts';
import { importIntel } from '../../lib/cli/demo/import-intel.ts';
import { paintedTexts, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import type { PostRef } from '../../lib/intel/post.ts';
import { readPostSaid, type ReadPost } from '../../lib/reading/post-said.ts';
import { makeStixBundle, makeStixObject } from '../make/stix.ts';
import { CLIENTS, mentionsIn, reportOf, TELEGRAM, TELEGRAM_HOSTS, type Client } from './telegram-world.ts';
import { inBrowsers, type World } from './world.ts';

/** The stand-ins' "UserSec" by its handle, which client K says and client A doesn't. */
const post = makeStixObject('channel', {
  name: 'Otter Post',
  aliases: ['@usersec_channel'],
  channel_types: ['telegram'],
});

const alike = makeStixObject('channel', {
  name: 'Otter Twin',
  aliases: ['https://t.me/c/1999999998'],
  channel_types: ['telegram'],
});

/** As client A lists the channels that are like one: a row without an address. */
const ROW = `<div class="ListItem"><div class="ChatInfo"><div class="Avatar" data-peer-id="-1001999999998"></div><h3 class="fullName">Evening words</h3></div></div>`;

const openQuiet = (world: World, client: Client, more = ''): Promise<Tab> =>
  world.open(`web.telegram.org/${client}/?quiet${more}`);

const run = (tab: Tab, code: string): Promise<unknown> =>
  tab.evaluate(`(() => { const { model } = standIn; ${code}; standIn.show(); })()`);

/** Opens a chat; its last post but one (the last stands in the chat list, too) becomes that. */
const showIn = (tab: Tab, chat: number, changes: string): Promise<unknown> =>
  run(tab, `model.open(model.chats[${chat}], undefined); model.change(model.shown.at(-2), ${changes})`);

async function ask({ extension }: World, tab: Tab, mention: object): Promise<ReadPost | undefined> {
  const id = await tabIdOf(extension, await tab.url());
  const command = JSON.stringify({ type: 'record', ...mention });
  return readPostSaid(await extension.evaluate(`browser.tabs.sendMessage(${id}, ${command})`));
}

/** Of the post that a name stands in, once it stands there. */
const recordOf = (world: World, tab: Tab, name: string): Promise<ReadPost> =>
  waitFor(`a record of ${name}`, async () => {
    const mention = (await mentionsIn(world, tab)).get(name);
    const record = mention && (await ask(world, tab, mention));
    return record?.post.messageId === undefined ? undefined : record;
  });

const named = async (world: World, tab: Tab): Promise<string[]> =>
  (await reportOf(world, tab)).chat?.entities.map(({ name }) => name) ?? [];

inBrowsers(
  TELEGRAM,
  (world) => {
    beforeAll(async () => {
      const path = join(mkdtempSync(join(tmpdir(), 'details-')), 'details.json');
      writeFileSync(path, JSON.stringify(makeStixBundle([post, alike])));
      await importIntel(world().browser, world().extension, path);
    });

    test.each(CLIENTS)('client %s: what a channel has forwarded it has sent itself', async (client) => {
      const tab = await openQuiet(world(), client);
      await showIn(
        tab,
        0,
        `{ text: [['text', 'says Killnet']], forwarded: { peer: model.chats[3].peer, id: 12 }, commented: [{ id: 5003 }], via: '@some_bot' }`,
      );
      const record = await recordOf(world(), tab, 'Killnet');
      expect(record.post.forwardedFrom).toMatchObject({ id: '-1001700000003', title: 'Quiet news' });
      expect(record.post.sender).toBeUndefined();
      await tab.close();
    });

    test.each(CLIENTS)('client %s: whoever forwards is not whom it is from', async (client) => {
      const tab = await openQuiet(world(), client);
      await run(
        tab,
        `model.open(model.chats[1], undefined);
         const at = model.shown.findIndex(({ id }) => id % 8 === 0);
         const [first, second] = model.shown.slice(at, at + 2);
         const sender = { id: 5001, title: 'Anna' };
         model.change(first, { sender, forwarded: { peer: model.chats[3].peer, id: 12 } });
         model.change(second, { sender, text: [['text', 'says Killnet']], rank: 'admin' })`,
      );
      const { sender, forwardedFrom } = (await recordOf(world(), tab, 'Killnet')).post;
      expect([sender, forwardedFrom]).toEqual([{ id: '5001', title: 'Anna' }, undefined]);
      await tab.close();
    });

    test.each(CLIENTS)('client %s: the same text, whatever it is written in', async (client) => {
      const tab = await openQuiet(world(), client);
      await showIn(
        tab,
        1,
        `{ text: [['code', 'Killnet'], ['text', ' said '], ['quote', 'we are back'], ['text', '\\n'], ['custom', '💀'], ['text', ' and '], ['pre', 'GET /'], ['text', '\\nto all']], edited: true }`,
      );
      const { text, post } = await recordOf(world(), tab, 'Killnet');
      expect(text).toBe('Killnet said \nwe are back\n💀 and \nGET /\nto all');
      expect(post.dateIs).toBe(client === 'a' ? 'minute' : 'exact');
      expect(post.edited).toBe(true);
      await tab.close();
    });

    test.each(CLIENTS)(
      'client %s: a talk with a person has no link, whatever their handle',
      async (client) => {
        const tab = await openQuiet(world(), client);
        await showIn(tab, 5, `{ text: [['text', 'it was Killnet']] }`);
        const { chat, permalink, edited } = (await recordOf(world(), tab, 'Killnet')).post;
        expect(chat.key).toBe('telegram:5004');
        expect(edited).toBeUndefined();
        expect(permalink).toBeUndefined();
        await tab.close();
      },
    );

    test.each(CLIENTS)('client %s: who is named in a basic group', async (client) => {
      const tab = await openQuiet(world(), client);
      await showIn(tab, 6, `{ text: [['text', 'it was Killnet']] }`);
      expect((await recordOf(world(), tab, 'Killnet')).post.chat.key).toBe('telegram:-4012345678');
      await waitFor('the name in the report', async () =>
        (await named(world(), tab)).join() === 'Killnet' ? true : undefined,
      );
      await tab.close();
    });

    test.each(CLIENTS)('client %s: what is pinned is said once', async (client) => {
      const tab = await openQuiet(world(), client);
      await run(
        tab,
        `model.open(model.chats[1], undefined);
         model.change(model.shown.at(-3), { text: [['text', 'it was Killnet']] });
         model.change(model.shown.at(-2), { service: [['text', 'Anna pinned "it was Killnet"']] })`,
      );
      await waitFor('the name in the report', async () => {
        const [entity] = (await reportOf(world(), tab)).chat?.entities ?? [];
        return entity?.count === 1 && entity.answers === 1 ? true : undefined;
      });
      await tab.close();
    });

    test.each(CLIENTS)('client %s: a name that begins the title of a topic', async (client) => {
      const tab = await openQuiet(world(), client);
      await run(tab, `model.open(model.chats[2], 2)`);
      await waitFor('the marks', async () =>
        (await paintedTexts(tab)).filter((each) => each === 'OverFlame').length >= 2 ? true : undefined,
      );
      const chat = await ask(world(), tab, { version: 0, mention: -1 });
      expect(chat?.post.chat.topic).toEqual({ id: 2, title: 'OverFlame targets' });
      await tab.close();
    });

    test.each(CLIENTS)('client %s: a post that is made anew under its card stays the one', async (client) => {
      const tab = await openQuiet(world(), client);
      await showIn(tab, 1, `{ text: [['text', 'second OverFlame']] }`);
      await pointAt(tab, 'OverFlame', 'Matched as');
      const mention = await waitFor('the name in the report', async () =>
        (await mentionsIn(world(), tab)).get('OverFlame'),
      );
      const record = (isOpen: boolean): Promise<ReadPost | undefined> =>
        ask(world(), tab, { ...mention, isOpen });
      const before = await record(true);
      expect(before?.text).toBe('second OverFlame');
      await run(
        tab,
        `model.change(model.shown.at(-3), { text: [['text', 'first OverFlame']] });
         model.change(model.shown.at(-2), { text: [['text', 'nothing any more']], edited: true })`,
      );
      await waitFor('the other post', async () =>
        (await record(false))?.text === 'first OverFlame' ? true : undefined,
      );
      const after = await record(true);
      const about = (of: PostRef | undefined) => [of?.messageId, of?.sender, of?.permalink];
      expect(after?.text).toBe('nothing any more');
      expect(about(after?.post)).toEqual(about(before?.post));
      // What moves under the pointer now is nobody's name.
      await run(tab, `model.change(model.shown.at(-3), { text: [['text', 'nothing']] })`);
      await run(tab, 'model.delete(model.shown.at(-2))');
      // Client A's posts don't say which chat they are in: one that is gone may be another chat's.
      expect((await record(true))?.post.messageId).toBe(client === 'k' ? before?.post.messageId : undefined);
      await tab.close();
    });

    test('client A: a known channel in a list that says no addresses', async () => {
      const tab = await openQuiet(world(), 'a');
      await tab.evaluate(
        `document.querySelector('#LeftColumn').insertAdjacentHTML('afterbegin', ${JSON.stringify(ROW)})`,
      );
      expect(await pointAt(tab, 'Evening words', 'Otter Twin')).toContain('known by its id or handle');
      await tab.close();
    });

    test('client K: an address that changes late gives no chat another one’s handle', async () => {
      const tab = await openQuiet(world(), 'k', '&late');
      await waitForMarks(tab);
      // From the chat with the handle to one without: the address is the first one's for a while.
      for (const chat of [0, 1, 0, 1]) {
        await showIn(tab, chat, `{ text: [['text', 'it was Killnet']] }`);
        await waitFor('a mark', async () =>
          (await paintedTexts(tab)).includes('Killnet') ? true : undefined,
        );
        await tab.evaluate('new Promise((done) => setTimeout(done, 700))');
      }
      await tab.close();
      const other = await openQuiet(world(), 'a');
      await run(
        other,
        `model.open(model.chats[1], undefined); model.change(model.shown.at(-2), { text: [['text', 'Killnet']] })`,
      );
      await waitFor('a mark', async () =>
        (await paintedTexts(other)).includes('Killnet') ? true : undefined,
      );
      expect(await paintedTexts(other)).not.toContain('Evening talk');
      await other.close();
    });
  },
  { secureHosts: TELEGRAM_HOSTS },
);
