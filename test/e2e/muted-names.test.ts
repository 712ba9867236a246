// The list of what is muted, out to a file and in again; and a mute from the popup.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { tabIdOf } from '../../lib/cli/browsers/extension-page.ts';
import { paintedTexts, placeOf, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { clickButton, openPopup } from './popup.ts';
import { html, inBrowsers, type World } from './world.ts';

const PAGES = {
  '/': html('<p>UserSec and RipperSec</p>'),
  '/boxed': { body: html('<p>UserSec and RipperSec</p>'), headers: { 'content-security-policy': 'sandbox' } },
};

const Mutes = v.object({ mutes: v.array(v.object({ id: v.number() })) });

const IMPORT = 'input[aria-label="Import a file"]';
const ITEMS = `[...document.querySelectorAll('section[aria-labelledby="mutes-title"] li')].map((each) => each.innerText)`;
/** Keeps the file that would be saved: no test fills anyone's folder of downloads. */
const CATCH_EXPORT = `(() => {
  URL.createObjectURL = (blob) => ((globalThis.saved = blob.text()), 'data:,');
  HTMLAnchorElement.prototype.click = () => undefined;
})()`;

const openOptions = ({ browser }: World): Promise<Tab> =>
  browser.open(`${browser.extensionOrigin}/options.html`);

const waitForText = (tab: Tab, text: string): Promise<true> =>
  waitFor(`“${text}”`, async () =>
    String(await tab.evaluate('document.body.innerText')).includes(text) ? true : undefined,
  );

const waitForItems = (tab: Tab, expected: readonly RegExp[]): Promise<true> =>
  waitFor(`the list ${String(expected)}`, async () => {
    const items = v.parse(v.array(v.string()), await tab.evaluate(ITEMS));
    const isSame =
      items.length === expected.length && expected.every((each, at) => each.test(items[at] ?? ''));
    return isSame ? true : undefined;
  });

async function expectPainted(tab: Tab, names: readonly string[]): Promise<void> {
  await tab.bringToFront();
  const wanted = JSON.stringify(names);
  await waitFor(`${wanted} painted`, async () =>
    JSON.stringify(await paintedTexts(tab)) === wanted ? true : undefined,
  );
}

const search = (options: Tab, query: string): Promise<unknown> =>
  options.evaluate(`(() => {
    const input = document.querySelector('input[type="search"]');
    input.value = ${JSON.stringify(query)};
    input.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);

inBrowsers(PAGES, (world, name) => {
  test('listed, searched, removed and brought back, exported and imported', async () => {
    const { extension, open } = world();
    const options = await openOptions(world());
    await waitForText(options, 'No name is muted.');
    const tab = await open('news.test/');
    await waitForMarks(tab, 2);
    const since = { type: 'primary', createdAt: Date.now() - 60_000 };
    const mutes = [
      { ...since, name: 'RipperSec', until: Date.now() + 86_400_000, createdAt: since.createdAt - 1 },
      { ...since, name: 'UserSec', host: 'news.test' },
    ];
    await extension.ask({ type: 'add-mutes', mutes });
    await expectPainted(tab, []);

    await options.bringToFront();
    const [userSec, ripperSec] = [/UserSec.*on news\.test · for good/s, /RipperSec.*everywhere · until/s];
    await waitForItems(options, [userSec, ripperSec]);
    await options.screenshot(`.output/e2e-muted-names-${name}.png`);
    await search(options, 'ripper');
    await waitForItems(options, [ripperSec]);
    await search(options, '');
    await waitForItems(options, [userSec, ripperSec]);

    await clickButton(options, ': UserSec');
    await waitForText(options, '“UserSec” is marked again.');
    await expectPainted(tab, ['UserSec']);
    await clickButton(options, ': UserSec');
    await expectPainted(tab, []);
    await options.bringToFront();
    await waitForItems(options, [userSec, ripperSec]);

    await options.evaluate(CATCH_EXPORT);
    await clickButton(options, 'Export as a file');
    const file = await waitFor('the file', async () => {
      const saved = await options.evaluate('saved');
      return typeof saved === 'string' ? saved : undefined;
    });
    const exported = { format: 'byname-mutes', version: 1, mutes };
    expect(JSON.parse(file)).toEqual(exported);

    const folder = await mkdtemp(join(tmpdir(), 'byname-mutes-'));
    const path = join(folder, 'team.json');
    const inTeam = { ...exported, mutes: [...mutes, { name: 'Killnet', host: 'a b' }, mutes[0]] };
    await writeFile(path, JSON.stringify(inTeam));
    await options.setFiles(IMPORT, [path]);
    await waitForText(options, 'team.json: 0 names added, 3 known already.');
    await clickButton(options, ': UserSec');
    await waitForText(options, '“UserSec” is marked again.');
    await clickButton(options, ': RipperSec');
    await waitForText(options, '“RipperSec” is marked again.');
    await expectPainted(tab, ['UserSec', 'RipperSec']);
    await options.bringToFront();
    await options.setFiles(IMPORT, [path]);
    await waitForText(options, 'team.json: 2 names added, 1 known already.');
    await waitForText(options, 'refused (1)');
    await expectPainted(tab, []);
    expect(await extension.ask({ type: 'mutes' })).toMatchObject({ mutes, isCut: false });
    await writeFile(path, file.slice(0, -20));
    await options.setFiles(IMPORT, [path]);
    await waitForText(options, 'team.json was not imported');
    await rm(folder, { recursive: true, force: true });
    await unmuteAll(world());
    await expectPainted(tab, ['UserSec', 'RipperSec']);
    await options.close();
    await tab.close();
  });

  test('the card in the popup mutes on the site under it', async () => {
    const { extension, open } = world();
    const tab = await open('news.test/boxed');
    await waitForMarks(tab, 2);
    await tab.hover(await placeOf(tab, 'RipperSec'));
    const tabId = await tabIdOf(extension, 'http://news.test/boxed');
    await waitFor('the badge to call for the popup', async () =>
      (await extension.evaluate(`browser.action.getBadgeText({ tabId: ${tabId} })`)) === '2!'
        ? true
        : undefined,
    );
    const popup = await openPopup(world(), tab);
    await waitForText(popup, 'Matched as “RipperSec”');
    await popup.evaluate(`document.querySelector('button[aria-label="Not this actor"]').click()`);
    await waitForText(popup, 'On news.test');
    await popup.screenshot(`.output/e2e-mute-popup-${name}.png`);
    await clickButton(popup, 'Don’t mark it');
    await waitForText(popup, '“RipperSec” is no longer marked on news.test.');
    await expectPainted(tab, ['UserSec']);
    expect(await extension.ask({ type: 'mutes' })).toMatchObject({
      mutes: [{ name: 'RipperSec', host: 'news.test' }],
    });
    await clickButton(popup, 'Undo');
    await expectPainted(tab, ['UserSec', 'RipperSec']);
    await popup.close();
    await tab.close();
  });
});

async function unmuteAll({ extension }: World): Promise<void> {
  const { mutes: all } = v.parse(Mutes, await extension.ask({ type: 'mutes' }));
  await extension.ask({ type: 'unmute', ids: all.map(({ id }) => id) });
}
