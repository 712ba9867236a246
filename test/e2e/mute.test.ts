// Muting a name where it stands: here or everywhere, and back.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { tabIdOf } from '../../lib/cli/browsers/extension-page.ts';
import { paintedTexts, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { importIntel } from '../../lib/cli/demo/import-intel.ts';
import { makeStixBundle, makeStixObject } from '../make/stix.ts';
import { frameAt } from './frames.ts';
import { frameOfCard, pressInCard, waitForCardText } from './in-card.ts';
import { html, inBrowsers, type World } from './world.ts';

const PAGES = {
  '/': html('<p>UserSec and RipperSec</p>'),
  '/spellings': html('<p>Killnet, KILLNET and UserSec</p>'),
  '/silence': html('<p>In the room was Silence.</p><p>GlassOtter was here.</p><p>UserSec</p>'),
  '/outer': html('<p>UserSec</p><iframe src="http://inner.test/"></iframe>'),
};

const Mutes = v.object({ mutes: v.array(v.object({ id: v.number() })) });

async function expectPainted(tab: Tab, names: readonly string[]): Promise<void> {
  await tab.bringToFront();
  const wanted = JSON.stringify(names);
  await waitFor(`${wanted} painted`, async () =>
    JSON.stringify(await paintedTexts(tab)) === wanted ? true : undefined,
  );
}

async function expectBadge({ extension }: World, url: string, text: string): Promise<void> {
  const tabId = await tabIdOf(extension, url);
  await waitFor(`the badge ${text}`, async () =>
    (await extension.evaluate(`browser.action.getBadgeText({ tabId: ${tabId} })`)) === text
      ? true
      : undefined,
  );
}

async function openCard(tab: Tab, name: string): Promise<void> {
  await tab.bringToFront();
  await pointAt(tab, name, `Matched as “${name}”`);
}

async function mute(tab: Tab, name: string, ...choices: string[]): Promise<void> {
  await openCard(tab, name);
  await pressInCard(tab, 'Not this actor');
  for (const choice of choices) await pressInCard(tab, choice);
  await pressInCard(tab, 'Don’t mark it');
  await waitForCardText(tab, 'no longer marked');
}

async function unmuteAll({ extension }: World): Promise<void> {
  const { mutes: all } = v.parse(Mutes, await extension.ask({ type: 'mutes' }));
  await extension.ask({ type: 'unmute', ids: all.map(({ id }) => id) });
}

const stored = ({ extension }: World): Promise<unknown> =>
  extension.evaluate(`Promise.all([browser.storage.local.get(), browser.storage.session.get()])
    .then((all) => JSON.stringify(all))`);

inBrowsers(PAGES, (world, name) => {
  test('two presses: the name is gone from this site, and stays on another one', async () => {
    const other = await world().open('other.test/');
    await waitForMarks(other, 2);
    const tab = await world().open('news.test/');
    await waitForMarks(tab, 2);
    await expectBadge(world(), 'http://news.test/', '2');
    await openCard(tab, 'UserSec');
    await pressInCard(tab, 'Not this actor');
    expect(await waitForCardText(tab, 'Don’t mark “UserSec”')).toContain('On news.test');
    await tab.screenshot(`.output/e2e-mute-${name}.png`);
    await pressInCard(tab, 'Don’t mark it');
    await expectPainted(tab, ['RipperSec']);
    await waitForCardText(tab, '“UserSec” is no longer marked on news.test.');
    await tab.screenshot(`.output/e2e-muted-${name}.png`);
    await expectBadge(world(), 'http://news.test/', '1');
    const tabId = await tabIdOf(world().extension, 'http://news.test/');
    const report = JSON.stringify(await world().extension.ask({ type: 'tab-report', tabId }));
    expect(report).toContain('RipperSec');
    expect(report).not.toContain('UserSec');
    await expectPainted(other, ['UserSec', 'RipperSec']);
    await expectBadge(world(), 'http://other.test/', '2');
    await other.close();

    await world().browser.killBackground();
    await tab.goto('http://news.test/');
    await expectPainted(tab, ['RipperSec']);
    const again = await world().open('other.test/');
    await expectPainted(again, ['UserSec', 'RipperSec']);
    await again.close();
    expect(await stored(world())).not.toMatch(/UserSec|news\.test/);
    await tab.close();
    await unmuteAll(world());
  });

  test('the card stays while it is pointed at, and its Undo brings the mark back', async () => {
    const tab = await world().open('news.test/');
    await waitForMarks(tab, 2);
    await mute(tab, 'UserSec');
    await expectPainted(tab, ['RipperSec']);
    await pressInCard(tab, 'Undo');
    await expectPainted(tab, ['UserSec', 'RipperSec']);
    expect(await waitForCardText(tab, 'Matched as “UserSec”')).not.toContain('no longer marked');
    expect(await world().extension.ask({ type: 'mutes' })).toEqual({ mutes: [], isCut: false });
    await tab.close();
  });

  test('by keyboard: open, confirm; then Tab and Enter take it back; Escape closes the panel first', async () => {
    const { extension, open } = world();
    const tab = await open('news.test/');
    await waitForMarks(tab, 2);
    await tab.bringToFront();
    const id = await tabIdOf(extension, 'http://news.test/');
    await extension.evaluate(`browser.tabs.sendMessage(${id}, { type: 'step', by: 1 })`);
    await extension.evaluate(`browser.tabs.sendMessage(${id}, { type: 'open-card' })`);
    await waitForCardText(tab, 'Matched as “UserSec”');
    const card = await frameOfCard(tab);
    const focused = (label: string): Promise<true> =>
      waitFor(`the focus on “${label}”`, async () =>
        String(
          await card.evaluate(
            `(document.activeElement.getAttribute('aria-label') ?? '') + document.activeElement.innerText`,
          ),
        ).includes(label)
          ? true
          : undefined,
      );
    await waitFor('the focus in the card', async () =>
      (await card.evaluate('document.hasFocus()')) === true ? true : undefined,
    );
    await tab.press('Tab');
    await focused('Watch UserSec');
    await tab.press('Tab');
    await focused('Not this actor');
    await tab.press('Enter');
    await focused('Don’t mark it');
    await tab.press('Escape');
    await focused('Not this actor');
    await waitForCardText(tab, 'Matched as “UserSec”');
    await tab.press('Enter');
    await focused('Don’t mark it');
    await tab.press('Enter');
    await focused('no longer marked on news.test');
    await expectPainted(tab, ['RipperSec']);
    await tab.press('Tab');
    await focused('Undo');
    await tab.press('Enter');
    await expectPainted(tab, ['UserSec', 'RipperSec']);
    await tab.close();
  });

  test('everywhere, and only as it is written here', async () => {
    const tab = await world().open('news.test/spellings');
    await waitForMarks(tab, 3);
    const other = await world().open('other.test/spellings');
    await waitForMarks(other, 3);
    await tab.bringToFront();
    await pointAt(tab, 'KILLNET', 'Matched as “Killnet”');
    await pressInCard(tab, 'Not this actor');
    for (const choice of ['Everywhere', 'A week', 'exactly “KILLNET”', 'Don’t mark it'])
      await pressInCard(tab, choice);
    await waitForCardText(tab, '“KILLNET”, written exactly so, is no longer marked anywhere.');
    await expectPainted(tab, ['Killnet', 'UserSec']);
    await expectPainted(other, ['Killnet', 'UserSec']);
    await unmuteAll(world());
    await expectPainted(other, ['Killnet', 'KILLNET', 'UserSec']);
    await other.close();
    await tab.close();
  });

  test('what the name has taught the page about other words goes with it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'byname-mute-'));
    const path = join(folder, 'ours.json');
    const actor = makeStixObject('threat-actor', { name: 'Silence', aliases: ['Silence', 'GlassOtter'] });
    await writeFile(path, JSON.stringify(makeStixBundle([actor])));
    await importIntel(world().browser, world().extension, path);
    await rm(folder, { recursive: true, force: true });
    const tab = await world().open('news.test/silence');
    await expectPainted(tab, ['Silence', 'GlassOtter', 'UserSec']);
    await mute(tab, 'GlassOtter');
    await expectPainted(tab, ['UserSec']);
    await pressInCard(tab, 'Undo');
    await expectPainted(tab, ['Silence', 'GlassOtter', 'UserSec']);
    await tab.close();
  });

  test('a frame belongs to the site of the page around it', async () => {
    const tab = await world().open('news.test/outer');
    await waitForMarks(tab, 1);
    await mute(tab, 'UserSec');
    const inner = await frameAt(tab, 'http://inner.test/');
    await waitFor('the mark in the frame to go', async () =>
      JSON.stringify(await paintedTexts(inner)) === '["RipperSec"]' ? true : undefined,
    );
    const alone = await world().open('inner.test/');
    await expectPainted(alone, ['UserSec', 'RipperSec']);
    for (const each of [alone, tab]) await each.close();
    await unmuteAll(world());
  });

  test('in a private window no site is offered, nor taken', async () => {
    const { browser, extension } = world();
    const url = 'http://secret.test/';
    await extension.evaluate(`browser.windows.create({ incognito: true, url: '${url}' }).then(() => null)`);
    const tab = await waitFor('the private tab', () => browser.find(url));
    await waitForMarks(tab, 2);
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    await pressInCard(tab, 'Not this actor');
    const panel = await waitForCardText(tab, 'no site of a private window is remembered');
    expect(panel).not.toContain('secret.test');
    const wish = { name: 'UserSec', type: 'primary', host: 'secret.test', term: 'good' };
    const asked = `chrome.runtime.sendMessage(${JSON.stringify({ type: 'mute', wish })})`;
    expect(await (await frameOfCard(tab)).evaluate(asked)).toEqual({ ok: false, code: 'not-found' });
    await pressInCard(tab, 'Don’t mark it');
    await expectPainted(tab, ['RipperSec']);
    expect(JSON.stringify(await extension.ask({ type: 'mutes' }))).not.toContain('host');
    await tab.close();
    await unmuteAll(world());
  });
});
