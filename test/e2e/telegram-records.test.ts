// Which post a mention stands in, as the page tells it; and what a page tells that is not as its adapter knows it.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { tabIdOf } from '../../lib/cli/browsers/extension-page.ts';
import { pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { readPostSaid, type ReadPost } from '../../lib/reading/post-said.ts';
import { CHANNEL, dateOf } from '../pages/telegram/preview/posts.ts';
import { CLIENTS, foundIn, mentionsIn, QUIET, reportOf, TELEGRAM, TELEGRAM_HOSTS } from './telegram-world.ts';
import { html, inBrowsers, type World } from './world.ts';

const CHANGED = html('<div class="x1"><p>UserSec and all the others</p></div>');
/** The numbers of posts are gone, the rest is there. */
const RENAMED = html(
  '<div data-peer-id="1"></div><div class="Message"><div class="text-content">UserSec and others</div></div>',
);
const WITH_EMBED = html(
  `<p>Killnet</p><iframe src="https://t.me/${CHANNEL}/7?embed=1" width="600" height="500"></iframe>`,
);
const PAGES = {
  ...TELEGRAM,
  'web.telegram.org/a/changed': CHANGED,
  'web.telegram.org/a/renamed': RENAMED,
  'news.test/embed': WITH_EMBED,
};

/** Asks the page as the card does. */
async function recordOf({ extension }: World, tab: Tab, mention: object): Promise<ReadPost | undefined> {
  const id = await tabIdOf(extension, await tab.url());
  const command = JSON.stringify({ type: 'record', ...mention });
  return readPostSaid(await extension.evaluate(`browser.tabs.sendMessage(${id}, ${command})`));
}

/** Of a name that stands on the page once. */
async function recordOfName(world: World, tab: Tab, name: string): Promise<ReadPost | undefined> {
  const found = await waitFor(`${name} in the report`, async () => (await mentionsIn(world, tab)).get(name));
  return recordOf(world, tab, found);
}

const Started = v.object({ id: v.number(), time: v.number() });

/** One message with everything. */
const MESSAGE = `(() => {
  const { model } = standIn;
  model.open(model.chats[1], undefined);
  // The last one also stands in the chat list.
  const message = model.shown.at(-2);
  model.change(message, {
    text: [['text', 'First '], ['bold', 'Ripper'], ['text', 'Sec\\nthen '], ['emoji', '🔥'], ['text', ' again '], ['custom', '💀'], ['text', '\\n'], ['pre', 'GET /']],
    sender: { id: 5001, title: 'Anna' },
    reply: { sender: { id: 5003, title: 'Boris' }, text: [['text', 'so what']], isQuote: false },
    views: 77,
  });
  standIn.show();
  return { id: message.id, time: message.time };
})()`;

inBrowsers(
  PAGES,
  (world) => {
    test.each(CLIENTS)('client %s', async (client) => {
      const tab = await world().open(`web.telegram.org/${client}/`);
      await waitForMarks(tab);
      await tab.evaluate(QUIET);
      const { id, time } = v.parse(Started, await tab.evaluate(MESSAGE));
      const record = await waitFor('the record', async () => {
        const said = await recordOfName(world(), tab, 'RipperSec');
        return said?.post.messageId === id ? said : undefined;
      });
      expect(record.post).toMatchObject({
        chat: { key: 'telegram:-1001500000001', title: 'Evening talk' },
        messageId: id,
        sender: { id: '5001', title: 'Anna' },
        // Client A says no more than the name.
        repliedTo: client === 'k' ? { id: '5003', title: 'Boris' } : { title: 'Boris' },
        permalink: `https://t.me/c/1500000001/${id}`,
      });
      expect(record.post.forwardedFrom).toBeUndefined();
      const date = new Date(time * 1000).toISOString();
      expect([record.post.date, record.post.dateIs]).toEqual(
        client === 'a' ? [`${date.slice(0, 16)}Z`, 'minute'] : [date, 'exact'],
      );
      // The same in each, for the same hash; a code's language is none of it.
      expect(record.text).toBe('First RipperSec\nthen 🔥 again 💀\nGET /');
      await waitFor('the one name in the report', async () =>
        (await foundIn(world(), tab)).join() === 'RipperSec' ? true : undefined,
      );
      await tab.close();
    });

    test.each(CLIENTS)('client %s: a forwarded post in a topic, and the chat alone', async (client) => {
      const tab = await world().open(`web.telegram.org/${client}/`);
      await waitForMarks(tab);
      await tab.evaluate(QUIET);
      await tab.evaluate(`(() => {
        const { model } = standIn;
        model.open(model.chats[2], 3);
        model.change(model.shown.at(-2), { text: [['text', 'says Killnet']], forwarded: { peer: model.chats[3].peer, id: 12 } });
        standIn.show();
      })()`);
      const record = await waitFor('the record', async () => {
        const said = await recordOfName(world(), tab, 'Killnet');
        return said?.post.forwardedFrom === undefined ? undefined : said;
      });
      expect(record.post).toMatchObject({
        chat: { key: 'telegram:-1001600000002', topic: { id: 3, title: 'Small talk' } },
        forwardedFrom: {
          id: '-1001700000003',
          title: 'Quiet news',
          ...(client === 'k' ? { messageId: 12 } : {}),
        },
      });
      // The list of topics may be closed.
      await tab.evaluate(`document.querySelector('a.active[data-thread-id]')?.classList.remove('active')`);
      const chat = await recordOf(world(), tab, { version: 0, mention: -1 });
      expect(chat?.post).toEqual({ chat: record.post.chat });
      await tab.close();
    });

    test('client K: a channel’s post in the group of its comments is a repost', async () => {
      const tab = await world().open('web.telegram.org/k/?quiet');
      await tab.evaluate(`(() => {
        const { model } = standIn;
        model.open(model.chats[1], undefined);
        const forwarded = { peer: model.chats[0].peer, id: 12, isComment: true };
        model.change(model.shown.at(-2), { text: [['text', 'says Killnet']], forwarded });
        standIn.show();
      })()`);
      const record = await recordOfName(world(), tab, 'Killnet');
      expect(record?.post).toMatchObject({
        chat: { key: 'telegram:-1001500000001' },
        forwardedFrom: { id: '-1001234567890', messageId: 12 },
      });
      await tab.close();
    });

    test('client K: of a group only the first bubble names its sender', async () => {
      const tab = await world().open('web.telegram.org/k/?quiet');
      await tab.evaluate(`(() => {
        const { model } = standIn;
        model.open(model.chats[1], undefined);
        const [first, second] = model.shown.slice(-3);
        for (const each of [first, second]) model.change(each, { sender: { id: 5001, title: 'Anna' } });
        model.change(second, { text: [['text', 'says Killnet']] });
        standIn.show();
        const [above, below] = [...document.querySelectorAll('.bubble[data-timestamp]')].slice(-3);
        below.querySelector('.name').remove();
        above.after(below);
      })()`);
      const record = await waitFor('the record', async () => {
        const said = await recordOfName(world(), tab, 'Killnet');
        return said?.post.sender === undefined ? undefined : said;
      });
      expect(record.post.sender).toEqual({ id: '5001', title: 'Anna' });
      await tab.close();
    });

    test.each(CLIENTS)('client %s: a long text is told whole, spoilers apart', async (client) => {
      const tab = await world().open(`web.telegram.org/${client}/?quiet`);
      const filling = 'and so on. '.repeat(1_800);
      await tab.evaluate(`(() => {
        const { model } = standIn;
        const text = [['text', ' by Killnet, '], ['spoiler', 'not '], ['text', ${JSON.stringify(filling)}], ['spoiler', 'RipperSec']];
        model.change(model.shown.at(-2), { text });
        standIn.show();
      })()`);
      const record = await recordOfName(world(), tab, 'Killnet');
      expect(record?.text).toBe(`by Killnet, not ${filling}RipperSec`);
      expect(record?.spoilers).toEqual(['not ', 'RipperSec']);
      await tab.close();
    });

    test('of several, the one whose card is open', async () => {
      // Of names that stood there before the report would tell for a while.
      const tab = await world().open('web.telegram.org/k/?quiet');
      await tab.evaluate(`(() => {
        const { model } = standIn;
        const [first, , second] = model.shown.slice(-5);
        model.change(first, { text: [['text', 'OverFlame one']] });
        model.change(second, { text: [['text', 'OverFlame two']] });
        standIn.show();
      })()`);
      const { version, mention } = await waitFor('the name', async () =>
        (await mentionsIn(world(), tab)).get('OverFlame'),
      );
      expect((await recordOf(world(), tab, { version, mention }))?.text).toBe('OverFlame one');
      await tab.evaluate(`(() => {
        const { model } = standIn;
        model.change(model.shown.at(-5), { text: [['text', 'nothing']] });
        standIn.show();
      })()`);
      await pointAt(tab, 'OverFlame', 'Matched as');
      await tab.evaluate(`(() => {
        const { model } = standIn;
        model.change(model.shown.at(-5), { text: [['text', 'OverFlame one again']] });
        standIn.show();
      })()`);
      await waitForMarks(tab, 2);
      expect((await recordOf(world(), tab, { version, mention }))?.text).toBe('OverFlame two');
      await tab.close();
    });

    test('a post embedded in another site', async () => {
      const tab = await world().open('news.test/embed');
      const record = await recordOfName(world(), tab, 'UserSec');
      expect(record?.post).toMatchObject({
        chat: { key: 'telegram:-1001234567890', username: CHANNEL, title: 'UserSec official' },
        messageId: 7,
        forwardedFrom: { username: 'quiet_news', title: 'Killnet news', messageId: 77 },
        date: new Date(dateOf(7)).toISOString(),
        dateIs: 'exact',
        edited: true,
        views: '1.2K',
        permalink: `https://t.me/${CHANNEL}/7`,
      });
      await tab.close();
    });

    test('a client that has changed is read as plain text, and the popup is told so', async () => {
      const known = await world().open('web.telegram.org/a/');
      await waitForMarks(known);
      expect((await reportOf(world(), known)).siteChanged).toBe(false);
      await known.close();
      for (const page of ['changed', 'renamed']) {
        const changed = await world().open(`web.telegram.org/a/${page}`);
        expect(await waitForMarks(changed)).toEqual(['UserSec']);
        await waitFor('word of the change', async () =>
          (await reportOf(world(), changed)).siteChanged ? true : undefined,
        );
        await changed.close();
      }
    });
  },
  { secureHosts: TELEGRAM_HOSTS },
);
