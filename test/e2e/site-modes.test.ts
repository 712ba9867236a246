// What the popup sets for a site, seen on the page and on the badge.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, test } from 'vitest';
import { tabIdOf } from '../../lib/cli/browsers/extension-page.ts';
import { paintedTexts } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { importIntel } from '../../lib/cli/demo/import-intel.ts';
import { makeStixBundle, makeStixObject } from '../make/stix.ts';
import { openPopup, waitForNoPopup } from './popup.ts';
import { html, inBrowsers, type World } from './world.ts';

const PAGES = { '/': html('<p>Paper Heron and UserSec</p>'), '/nothing': html('<p>Nobody</p>') };
const Feeds = v.array(v.object({ id: v.string(), fileName: v.optional(v.string()) }));

/** A hidden page catches up when it is shown. */
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

const waitForText = (tab: Tab, text: string): Promise<true> =>
  waitFor(`“${text}”`, async () =>
    String(await tab.evaluate('document.body.innerText')).includes(text) ? true : undefined,
  );

const chooseMode = (popup: Tab, mode: 'Mark' | 'Discreet' | 'Off'): Promise<unknown> =>
  popup.evaluate(
    `[...document.querySelectorAll('.segments label')].find((each) => each.innerText === '${mode}').click()`,
  );

inBrowsers(PAGES, (world) => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'byname-modes-'));
    const path = join(folder, 'ours.json');
    await writeFile(
      path,
      JSON.stringify(makeStixBundle([makeStixObject('threat-actor', { name: 'Paper Heron' })])),
    );
    const { browser, extension } = world();
    await importIntel(browser, extension, path);
    const feeds = v.parse(Feeds, await extension.ask({ type: 'feeds' }));
    const feedId = feeds.find(({ fileName }) => fileName === 'ours.json')?.id;
    await extension.ask({ type: 'set-feed-tlp', feedId, tlp: 'AMBER' });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('names above TLP:CLEAR are counted and listed, and painted only where the site is trusted', async () => {
    const tab = await world().open('trust.test/');
    await expectPainted(tab, ['UserSec']);
    await expectBadge(world(), 'http://trust.test/', '2');
    const popup = await openPopup(world(), tab);
    await waitForText(popup, 'not painted: above TLP:CLEAR');
    await popup.evaluate(`document.querySelector('[role=switch]').click()`);
    await expectPainted(tab, ['Paper Heron', 'UserSec']);
    await popup.bringToFront();
    await popup.evaluate(`document.querySelector('[role=switch]').click()`);
    await expectPainted(tab, ['UserSec']);
    await popup.close();
    await tab.close();
  });

  test('discreet: nothing in the page, all in the popup and on the badge; off: nothing at all; and back', async () => {
    const tab = await world().open('quiet.test/');
    await expectPainted(tab, ['UserSec']);
    const popup = await openPopup(world(), tab);
    await waitForText(popup, 'Paper Heron');
    await chooseMode(popup, 'Discreet');
    await expectPainted(tab, []);
    await expectBadge(world(), 'http://quiet.test/', '2');
    await waitForText(popup, 'not painted: discreet');
    await popup.bringToFront();
    await chooseMode(popup, 'Off');
    await waitForText(popup, 'Byname does not read this site');
    await tab.bringToFront();
    await expectBadge(world(), 'http://quiet.test/', '');
    await popup.bringToFront();
    await chooseMode(popup, 'Mark');
    await expectPainted(tab, ['UserSec']);
    await popup.close();
    await tab.close();
  });

  test('a page with no known name says so', async () => {
    const tab = await world().open('trust.test/nothing');
    const popup = await openPopup(world(), tab);
    await waitForText(popup, 'None of your names is on this page');
    await popup.close();
    await tab.close();
  });

  test('a press on what was found leads to it', async () => {
    const tab = await world().openBody(`<div style="height: 4000px"></div><p>UserSec</p>`);
    const popup = await openPopup(world(), tab);
    await waitForText(popup, 'UserSec');
    await popup.evaluate(`document.querySelector('.found-entry').click()`);
    await waitForNoPopup(world());
    await tab.bringToFront();
    await waitFor('the page to scroll', async () =>
      Number(await tab.evaluate('scrollY')) > 1_000 ? true : undefined,
    );
    await expectPainted(tab, ['UserSec']);
    await tab.close();
  });
});
