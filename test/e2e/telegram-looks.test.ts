// Byname's parts for Telegram, light and dark: nothing that axe finds.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { importIntel } from '../../lib/cli/demo/import-intel.ts';
import { paintedTexts, pointAt } from '../../lib/cli/browsers/marks.ts';
import type { Realm, Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { makeStixBundle, makeStixObject } from '../make/stix.ts';
import { frameOfCard, waitForCardText } from './in-card.ts';
import { clickButton, openPopup } from './popup.ts';
import { TELEGRAM, TELEGRAM_HOSTS } from './telegram-world.ts';
import { inBrowsers } from './world.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const violations = (realm: Realm): Promise<unknown> =>
  realm.evaluate(`(() => {
    ${AXE};
    return axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]));
  })()`);

const isDark = (realm: Realm): Promise<unknown> =>
  realm.evaluate(`matchMedia('(prefers-color-scheme: dark)').matches`);

/** The stand-in's "Quiet news" has this handle, and another id. */
const daily = makeStixObject('channel', {
  name: 'Otter Daily',
  aliases: ['@quiet_news', 'https://t.me/c/1888888888'],
  channel_types: ['telegram'],
});

/** A chat whose title is known, with a post that can be jumped to. */
async function openChat(open: (address: string) => Promise<Tab>): Promise<Tab> {
  const tab = await open('web.telegram.org/k/');
  await tab.evaluate(`(() => {
    const { model } = standIn;
    model.open(model.chats[3], undefined);
    model.change(model.shown.at(-2), { text: [['text', 'Killnet is back']] });
    standIn.show();
  })()`);
  await waitFor('the marks', async () => {
    const painted = await paintedTexts(tab);
    return painted.includes('Quiet news') && painted.includes('Killnet') ? true : undefined;
  });
  return tab;
}

for (const dark of [false, true]) {
  const look = dark ? 'dark' : 'light';
  inBrowsers(
    TELEGRAM,
    (world, name) => {
      beforeAll(async () => {
        const path = join(mkdtempSync(join(tmpdir(), 'looks-')), 'looks.json');
        writeFileSync(path, JSON.stringify(makeStixBundle([daily])));
        await importIntel(world().browser, world().extension, path);
      });

      test(`${look}: the card with a hint, and the popup with a warning`, async () => {
        const tab = await openChat(world().open);
        await pointAt(tab, 'Quiet news', 'Otter Daily');
        await waitForCardText(tab, 'Handle reused?');
        const card = await frameOfCard(tab);
        expect(await isDark(card)).toBe(dark);
        expect(await violations(card)).toEqual([]);
        await tab.screenshot(`.output/e2e-telegram-card-${look}-${name}.png`);
        const popup = await openPopup(world(), tab);
        await waitFor('the chat in the popup', async () =>
          String(
            await popup.evaluate(`document.querySelector('[aria-label="In this chat"]').innerText`),
          ).includes('Killnet')
            ? true
            : undefined,
        );
        await clickButton(popup, 'Killnet');
        await waitFor('the warning', async () =>
          String(await popup.evaluate('document.body.innerText')).includes('may mark messages as read')
            ? true
            : undefined,
        );
        expect(await violations(popup)).toEqual([]);
        await popup.screenshot(`.output/e2e-telegram-popup-${look}-${name}.png`);
        for (const each of [popup, tab]) await each.close();
      });
    },
    { secureHosts: TELEGRAM_HOSTS, dark },
  );
}
