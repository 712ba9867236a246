// Known channels in Telegram's clients: marked by who they are, not by what they call themselves; evidence; who is in the chat.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { importIntel } from '../../lib/cli/demo/import-intel.ts';
import { tabIdOf } from '../../lib/cli/browsers/extension-page.ts';
import { cardText, paintedTexts, placeOf, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { makeStixBundle, makeStixObject, makeStixRelation } from '../make/stix.ts';
import { copiedFrom, frameOfCard, waitForCardText } from './in-card.ts';
import { clickButton, openPopup } from './popup.ts';
import { CLIENTS, problemsOf, TELEGRAM, TELEGRAM_HOSTS } from './telegram-world.ts';
import { inBrowsers, type World } from './world.ts';

const channel = (name: string, ...aliases: string[]) =>
  makeStixObject('channel', { name, aliases, channel_types: ['telegram'] });

const owner = makeStixObject('threat-actor', { name: 'Glass Otter' });
/** The stand-in's "Quiet news": nothing in its title names anybody. */
const daily = channel('Otter Daily', '@quiet_news', 'https://t.me/c/1700000003');
const backup = channel('Otter Backup', 'https://t.me/c/1800000004');
/** The stand-in's "UserSec" has another id, and "Evening talk" is what a title says alone. */
const original = channel('UserSec', 'https://t.me/c/1999999999');
const BUNDLE = makeStixBundle([
  owner,
  daily,
  backup,
  original,
  makeStixRelation(daily, 'belongs-to', owner),
  makeStixRelation(backup, 'belongs-to', owner),
]);

const BODY = 'const { model } = standIn; const shown = model.shown; ';
const run = (tab: Tab, code: string): Promise<unknown> =>
  tab.evaluate(`(() => { ${BODY}${code}; standIn.show(); })()`);
const text = (words: string): string => JSON.stringify([['text', words]]);

/** A chat with two messages: nothing else is known in it. */
const TWO = `model.open(model.chats[1], undefined);
  for (const each of [...model.messages]) model.delete(each);
  model.send(model.chat, undefined); model.send(model.chat, undefined);
  for (const each of model.messages) {
    model.change(each, { text: ${text('nothing')}, forwarded: undefined, reply: undefined, page: undefined, poll: undefined, sender: { id: 5001, title: 'Anna' } });
  }
  const [first, second] = model.messages;`;

const QUIET = `model.chats[3].peer`;

async function send({ extension }: World, tab: Tab, command: object): Promise<void> {
  const id = await tabIdOf(extension, await tab.url());
  await tab.bringToFront();
  await extension.evaluate(`browser.tabs.sendMessage(${id}, ${JSON.stringify(command)})`);
}

inBrowsers(
  TELEGRAM,
  (world) => {
    beforeAll(async () => {
      const path = join(mkdtempSync(join(tmpdir(), 'channels-')), 'channels.json');
      writeFileSync(path, JSON.stringify(BUNDLE));
      await importIntel(world().browser, world().extension, path);
    });

    test.each(CLIENTS)('client %s: a known channel is marked where no text names it', async (client) => {
      const tab = await world().open(`web.telegram.org/${client}/`);
      await run(tab, `${TWO} model.change(second, { forwarded: { peer: ${QUIET}, id: 5 } })`);
      await waitFor('the mark', async () =>
        (await paintedTexts(tab)).filter((each) => each === 'Quiet news').length >= 2 ? true : undefined,
      );
      const card = await pointAt(tab, 'Quiet news', 'Otter Daily');
      expect(card).toContain('known by its id or handle, whatever its title says');
      expect(card).toContain('Glass Otter');
      expect(await waitForCardText(tab, 'Otter Backup')).toContain('Other channels of Glass Otter');
      expect(await problemsOf(tab)).toEqual([]);
      await tab.close();
    });

    test.each(CLIENTS)(
      'client %s: the same title with another id is an unverified namesake',
      async (client) => {
        const tab = await world().open(`web.telegram.org/${client}/`);
        await marksAreKnown(tab);
        await pointAt(tab, 'UserSec', 'UserSec');
        const card = await waitForCardText(tab, 'Unverified namesake');
        expect(card).toContain('-1001234567890');
        expect(card).toContain('hxxps://t[.]me/c/1999999999');
        await tab.close();
      },
    );

    test.each(CLIENTS)('client %s: evidence of the post, by key', async (client) => {
      const tab = await world().open(`web.telegram.org/${client}/`);
      await run(tab, `${TWO} model.change(first, { text: ${text('it was Otter Backup')} })`);
      await tab.hover(await placeOf(tab, 'Otter Backup'));
      await waitForCardText(tab, 'Otter Backup');
      await send(world(), tab, { type: 'open-card' });
      const frame = await frameOfCard(tab);
      // The card that the pointer opened has the button, too; the one that the key opens takes the focus when it is filled.
      await waitFor('the button in a card with the focus', async () =>
        (await frame.evaluate(
          'document.hasFocus() && document.activeElement.matches(".card-body") && document.querySelector("[aria-keyshortcuts=E]") !== null',
        )) === true
          ? true
          : undefined,
      );
      await tab.press('e');
      const line = await copiedFrom(tab);
      const number = Number(await tab.evaluate('standIn.model.messages[0].id'));
      expect(line).toContain(`hxxps://t[.]me/c/1500000001/${number}`);
      expect(line).toContain('chat -1001500000001');
      expect(line).toContain(`message ${number}`);
      expect(line).toContain('text "it was Otter Backup"');
      expect(line).toContain(createHash('sha256').update('it was Otter Backup').digest('hex'));
      expect(line).toMatch(
        client === 'k' ? /posted 2024-08-25T\d\d:\d\d:\d\dZ/ : /posted at \d\d:\d\d|posted 2024/,
      );
      expect(await tab.evaluate('standIn.draft?.() ?? ""')).toBe('');
      await tab.close();
    });

    test.each(CLIENTS)(
      'client %s: the popup says who is in the chat, and leads to the post',
      async (client) => {
        const tab = await world().open(`web.telegram.org/${client}/`);
        await run(
          tab,
          `${TWO} model.change(first, { text: ${text('Killnet and Killnet')} }); model.change(second, { text: ${text('now OverFlame')} })`,
        );
        await waitForMarks(tab, 3);
        const popup = await openPopup(world(), tab);
        const list = await waitFor('the chat in the popup', async () => {
          const all = String(await popup.evaluate('document.body.innerText'));
          const chat = all.slice(all.indexOf('In this chat: Evening talk'), all.indexOf('Found here'));
          return chat.includes('OverFlame') && chat.includes('Killnet') ? chat : undefined;
        });
        expect(list.indexOf('OverFlame')).toBeLessThan(list.indexOf('Killnet'));
        expect(list).toMatch(/Killnet[^]*1 post\b/);
        await clickButton(popup, 'OverFlame');
        // The first jump of this browser warns, no other.
        if (client === CLIENTS[0]) await clickButton(popup, 'Go to the post');
        const address = `${world().browser.extensionOrigin}/popup.html`;
        await waitFor('the popup to close', async () =>
          (await world().browser.find(address)) === undefined ? true : undefined,
        );
        await run(tab, 'model.delete(model.messages[0])');
        const again = await openPopup(world(), tab);
        await clickButton(again, 'Killnet');
        await waitFor('the link', async () =>
          String(await again.evaluate('document.body.innerText')).includes('hxxps://t[.]me/c/1500000001/')
            ? true
            : undefined,
        );
        expect(world().requests.filter((url) => url.includes('//t.me'))).toEqual([]);
        await again.close();
        await tab.close();
      },
    );
  },
  { secureHosts: TELEGRAM_HOSTS },
);

/** Marks stand, the intel's own among them. */
async function marksAreKnown(tab: Tab): Promise<void> {
  await waitFor('marks', async () => ((await paintedTexts(tab)).includes('UserSec') ? true : undefined));
  expect(await cardText(tab)).toBeUndefined();
}
