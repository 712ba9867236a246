// What shows at all: everything hidden, up to a ceiling, first mentions only; and everything as a file, in and out.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cardText, paintedTexts, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { makeStixBundle, makeStixObject } from '../make/stix.ts';
import { clickButton } from './popup.ts';
import { changing, choose } from './settings.ts';
import { inBrowsers, type World } from './world.ts';

const AMBER = 'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82';

const waitForText = (tab: Tab, text: string): Promise<true> =>
  waitFor(`“${text}”`, async () =>
    String(await tab.evaluate('document.body.innerText')).includes(text) ? true : undefined,
  );

async function openPage({ browser }: World, page: string, heading: string): Promise<Tab> {
  const tab = await browser.open(`${browser.extensionOrigin}/${page}.html`);
  await waitForText(tab, heading);
  return tab;
}

/** The switch with this text. */
const flip = (tab: Tab, text: string): Promise<unknown> =>
  changing(
    tab,
    `[...document.querySelectorAll('label.switch')]
      .find((each) => each.innerText.includes(${JSON.stringify(text)})).querySelector('input').click()`,
  );

const waitForPainted = (tab: Tab, names: readonly string[]): Promise<true> =>
  waitFor(`${names.join()} painted`, async () =>
    (await paintedTexts(tab)).join() === names.join() ? true : undefined,
  );

const badge = ({ extension }: World): Promise<unknown> =>
  extension.evaluate('browser.action.getBadgeText({})');

inBrowsers({}, (world) => {
  test('everything is hidden in all tabs at once, those behind others too, and shown again', async () => {
    const behind = await world().openBody('<p>RipperSec</p>');
    await waitForMarks(behind);
    const front = await world().openBody('<p>UserSec</p>');
    await waitForMarks(front);
    await front.bringToFront();
    await pointAt(front, 'UserSec', 'Matched as “UserSec”');
    const options = await openPage(world(), 'options', 'Byname options');
    await flip(options, 'Hide all marks and cards');
    for (const tab of [behind, front]) await waitForPainted(tab, []);
    expect(await cardText(front)).toBeUndefined();
    expect(await badge(world())).toBe('–');
    const later = await world().openBody('<p>Killnet</p>');
    await later.evaluate('new Promise((resolve) => setTimeout(resolve, 1000))');
    expect(await paintedTexts(later)).toEqual([]);
    await flip(options, 'Hide all marks and cards');
    await later.bringToFront();
    await waitForPainted(later, ['Killnet']);
    await front.bringToFront();
    await waitForPainted(front, ['UserSec']);
    expect(await badge(world())).toBe('');
    for (const tab of [later, options, front, behind]) await tab.close();
  });

  test('while presenting, what is marked above the ceiling is nowhere', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'byname-showing-'));
    const file = join(folder, 'ours.json');
    const heron = makeStixObject('threat-actor', { name: 'Paper Heron', object_marking_refs: [AMBER] });
    await writeFile(file, JSON.stringify(makeStixBundle([heron])));
    const options = await openPage(world(), 'options', 'Byname options');
    await options.setFiles('.feeds input[type="file"]', [file]);
    await waitForText(options, '1 entity, 1 name');
    await world().extension.evaluate(`browser.storage.local.get('settings').then(({ settings }) =>
      browser.storage.local.set({ settings: { ...settings, trusted: ['news.test'] } }))`);
    const tab = await world().openBody('<p>Paper Heron and UserSec</p>');
    await waitForPainted(tab, ['Paper Heron', 'UserSec']);
    await options.bringToFront();
    await choose(options, 'GREEN', '#s-showing');
    await tab.bringToFront();
    await waitForPainted(tab, ['UserSec']);
    const { extension } = world();
    await expect(extension.ask({ type: 'card-of-name', name: 'Paper Heron' })).rejects.toThrow('not-found');
    const hits = JSON.stringify(await extension.ask({ type: 'find-entities', query: 'Paper', limit: 5 }));
    expect(hits).not.toContain('Paper Heron');
    await options.bringToFront();
    await choose(options, 'none', '#s-showing');
    await tab.bringToFront();
    await waitForPainted(tab, ['Paper Heron', 'UserSec']);
    await tab.close();
    await options.close();
    await rm(folder, { recursive: true });
  });

  test('only the first mention is painted where that is wanted', async () => {
    const tab = await world().openBody('<p>UserSec and Killnet</p><p>UserSec, Killnet</p>');
    await waitForPainted(tab, ['UserSec', 'Killnet', 'UserSec', 'Killnet']);
    const options = await openPage(world(), 'options', 'Byname options');
    await choose(options, 'first', '#s-look');
    await tab.bringToFront();
    await waitForPainted(tab, ['UserSec', 'Killnet']);
    await tab.evaluate(`document.querySelector('p').remove()`);
    await waitForPainted(tab, ['UserSec', 'Killnet']);
    await options.bringToFront();
    await choose(options, 'all', '#s-look');
    await options.close();
    await tab.close();
  });

  test('a pasted text has the same marks and cards', async () => {
    const tab = await openPage(world(), 'paste', 'Names in a text');
    await tab.evaluate(`(() => {
      const field = document.querySelector('textarea');
      field.value = 'by UserSec\\nand the Deanon club';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await waitForText(tab, '2 mentions of 2 names');
    await tab.evaluate(`document.querySelector('button.mark').focus()`);
    await waitForText(tab, 'Matched as “UserSec”');
    await tab.close();
  });

  test('everything goes out to a file, comes in after a look, and is taken back', async () => {
    const { extension } = world();
    const folder = await mkdtemp(join(tmpdir(), 'byname-backup-'));
    const mute = { name: 'Killnet', type: 'alias', createdAt: 0 };
    await extension.ask({ type: 'add-mutes', mutes: [mute] });
    const file = join(folder, 'byname.json');
    const written = await extension.ask({ type: 'write-backup' });
    await writeFile(file, String(written));
    const options = await openPage(world(), 'options', 'Byname options');
    await waitForText(options, '1 muted name');
    await options.evaluate(`[...document.querySelectorAll('#s-data .check')]
      .find((each) => each.innerText.includes('Muted names')).querySelector('input').click()`);
    await clickButton(options, 'Empty what is ticked');
    await clickButton(options, 'Yes, empty');
    await waitForText(options, '0 muted names');
    const tab = await world().openBody('<p>Killnet</p>');
    await waitForPainted(tab, ['Killnet']);
    await options.bringToFront();
    await options.setFiles('#s-data input[type="file"]', [file]);
    await waitForText(options, 'What byname.json would change');
    await clickButton(options, 'Take what is ticked');
    await waitForText(options, 'The file has been taken in.');
    await tab.bringToFront();
    await waitForPainted(tab, []);
    await clickButton(options, 'Take the import back');
    await waitForText(options, 'Everything is as it was before.');
    await tab.bringToFront();
    await waitForPainted(tab, ['Killnet']);
    await tab.close();
    await options.close();
    await rm(folder, { recursive: true });
  });

  test('the privacy page says that nothing was asked for but by the user', async () => {
    const tab = await openPage(world(), 'privacy', 'Byname and your privacy');
    await waitForText(tab, '0 requests to sync feeds, 0 when you looked at an address, 0 others.');
    await waitForText(tab, 'Where you met whom is not remembered.');
    await tab.close();
  });
});
