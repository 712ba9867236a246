// A name that the user adds, from the hand-over of the context menu on: the click itself needs the browser's own menu.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tabIdOf } from '../../lib/cli/browsers/extension-page.ts';
import { cardFrame, paintedTexts, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { importIntel } from '../../lib/cli/demo/import-intel.ts';
import { makeStixBundle, makeStixObject } from '../make/stix.ts';
import { html, inBrowsers, type World } from './world.ts';

const PAGES = {
  '/': html('<p>Quartz Lantern and UserSec</p>'),
  '/new': html('<p>Velvet Lantern and UserSec</p>'),
  '/file': html('<p>Copper Lantern and Paper Heron</p>'),
  '/list': html('<p>Tin Lantern, Iron Lantern and UserSec</p>'),
};

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIOLATIONS = `(() => {
  ${AXE};
  return axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]));
})()`;

const waitForText = (tab: Tab, text: string): Promise<true> =>
  waitFor(`“${text}”`, async () =>
    String(await tab.evaluate('document.body.innerText')).includes(text) ? true : undefined,
  );

async function waitForPainted(tab: Tab, names: readonly string[]): Promise<void> {
  await tab.bringToFront();
  await waitFor(`${names.join()} painted`, async () =>
    (await paintedTexts(tab)).join() === names.join() ? true : undefined,
  );
}

/** What the context menu does. */
async function openDialog({ browser, extension }: World, text: string, host?: string): Promise<Tab> {
  const handed = JSON.stringify({ 'handed-name': { text, ...(host === undefined ? {} : { host }) } });
  await extension.evaluate(`browser.storage.session.set(${handed})`);
  const options = await browser.open(`${browser.extensionOrigin}/options.html#add-name`);
  await waitFor('the dialog', async () =>
    (await options.evaluate(`document.querySelector('dialog')?.open`)) === true ? true : undefined,
  );
  return options;
}

const FIELD = `document.querySelector('dialog [role="combobox"]')`;

/** Types what finds the entity, and takes it by keyboard. */
async function pick(options: Tab, query: string, name: string): Promise<void> {
  await options.bringToFront();
  await options.evaluate(`(() => {
    const field = ${FIELD};
    field.focus();
    field.value = ${JSON.stringify(query)};
    field.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
  await waitFor(`${name} in the list`, async () =>
    String(
      await options.evaluate(`document.querySelector('dialog [aria-selected="true"]')?.innerText`),
    ).includes(name)
      ? true
      : undefined,
  );
  await options.press('Enter');
  await waitFor(`${name} to be picked`, async () =>
    (await options.evaluate(`document.querySelector('.picked') !== null`)) === true ? true : undefined,
  );
}

async function save(options: Tab, said: string): Promise<void> {
  await press(options, 'Save');
  await waitForText(options, said);
}

/** The browser tells of a closed dialog in its next frame, and a tab behind another has none. */
async function closeDialog(options: Tab): Promise<void> {
  await press(options, 'Close');
  await waitFor('no dialog', async () =>
    (await options.evaluate(`document.querySelector('dialog') === null`)) === true ? true : undefined,
  );
}

/** Presses the button that a screen reader calls so, among the user's own names. */
const press = (options: Tab, name: string): Promise<unknown> =>
  waitFor(`a button “${name}”`, async () => {
    const isPressed = await options.evaluate(`(() => {
      const buttons = [...document.querySelectorAll('.own button, dialog button')];
      const button = buttons.find((each) => each.textContent.trim() === ${JSON.stringify(name)});
      button?.click();
      return button !== undefined;
    })()`);
    return isPressed === true ? true : undefined;
  });

const Report = v.object({
  found: v.array(v.object({ name: v.string(), painted: v.boolean() })),
});

inBrowsers(PAGES, (world, browserName) => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'byname-own-'));
    const heron = makeStixObject('threat-actor', { name: 'Paper Heron' });
    await writeFile(join(folder, 'ours.json'), JSON.stringify(makeStixBundle([heron])));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('the context menu has its entry: the browser changes none that is not there', async () => {
    const change = (id: string): Promise<unknown> =>
      world().extension.evaluate(`browser.contextMenus.update('${id}', {}).then(() => true, () => false)`);
    await waitFor('the entry', async () => ((await change('add-name')) === true ? true : undefined));
    expect(await change('another')).toBe(false);
  });

  test('attached to UserSec: painted on an open page, and the card has both parts; undo takes it back', async () => {
    const tab = await world().open('news.test/');
    await waitForPainted(tab, ['UserSec']);
    const options = await openDialog(world(), 'Quartz Lantern', 'news.test');
    await pick(options, 'user s', 'UserSec');
    await waitForText(options, 'The name counts as TLP:CLEAR, as UserSec does.');
    expect(await options.evaluate(VIOLATIONS)).toEqual([]);
    await options.screenshot(`.output/e2e-add-name-${browserName}.png`);
    await save(options, '“Quartz Lantern” is now a name of UserSec.');
    await waitForPainted(tab, ['Quartz Lantern', 'UserSec']);
    const said = await pointAt(tab, 'Quartz Lantern', 'your own name for UserSec');
    expect(said).toContain('met on news.test');
    const card = await cardFrame(tab);
    expect(
      await card?.evaluate(
        `[...document.querySelectorAll('[role="tab"]')].map((tab) => tab.innerText.trim())`,
      ),
    ).toEqual(['you', 'KELA']);
    await press(options, 'Undo');
    await waitForText(options, 'The name is removed again.');
    await waitForPainted(tab, ['UserSec']);
    await options.close();
    await tab.close();
  });

  test('a new entity above TLP:CLEAR: the dialog says that it is not painted, and the popup lists it', async () => {
    const tab = await world().open('news.test/new');
    await waitForPainted(tab, ['UserSec']);
    const options = await openDialog(world(), 'Velvet Lantern');
    await options.evaluate(`document.querySelectorAll('dialog [type="radio"]')[1].click()`);
    await waitForText(
      options,
      'The name counts as TLP:AMBER+STRICT. It is not painted on sites that you don’t trust',
    );
    expect(await options.evaluate(VIOLATIONS)).toEqual([]);
    await save(options, '“Velvet Lantern” is now known.');
    await tab.bringToFront();
    const tabId = await tabIdOf(world().extension, 'http://news.test/new');
    const found = await waitFor('both entities', async () => {
      const report = v.parse(Report, await world().extension.ask({ type: 'tab-report', tabId }));
      return report.found.length === 2 ? report.found : undefined;
    });
    expect(found).toEqual([
      { name: 'Velvet Lantern', painted: false },
      { name: 'UserSec', painted: true },
    ]);
    await waitForPainted(tab, ['UserSec']);
    await options.close();
    await tab.close();
  });

  test('it survives its feed being loaded again, the background’s end, and the feed’s removal', async () => {
    const { browser, extension } = world();
    await importIntel(browser, extension, join(folder, 'ours.json'));
    const options = await openDialog(world(), 'Copper Lantern', 'news.test');
    await pick(options, 'paper hreon', 'Paper Heron');
    await save(options, '“Copper Lantern” is now a name of Paper Heron.');
    await options.close();
    await importIntel(browser, extension, join(folder, 'ours.json'));
    await browser.killBackground();
    const tab = await world().open('news.test/file');
    await waitForPainted(tab, ['Copper Lantern', 'Paper Heron']);
    await pointAt(tab, 'Copper Lantern', 'your own name for Paper Heron');
    const Feeds = v.array(v.object({ id: v.string(), fileName: v.optional(v.string()) }));
    const feeds = v.parse(Feeds, await extension.ask({ type: 'feeds' }));
    const feedId = feeds.find(({ fileName }) => fileName === 'ours.json')?.id;
    await extension.ask({ type: 'remove-feed', feedId });
    await waitForPainted(tab, ['Copper Lantern']);
    await pointAt(tab, 'Copper Lantern', 'your own name for Paper Heron');
    await tab.close();
  });

  test('in the list a name is changed, removed and brought back, and all of them are', async () => {
    const options = await openDialog(world(), 'Tin Lantern');
    await pick(options, 'usersec', 'UserSec');
    await save(options, '“Tin Lantern” is now a name of UserSec.');
    await closeDialog(options);
    const tab = await world().open('news.test/list');
    await waitForMarks(tab, 2);
    await press(options, 'Edit: Tin Lantern');
    await options.evaluate(`(() => {
      const field = document.querySelector('.own-entry form input');
      field.value = 'Iron Lantern';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await press(options, 'Save');
    await waitForText(options, '“Tin Lantern” is changed.');
    await waitForPainted(tab, ['Iron Lantern', 'UserSec']);
    await press(options, 'Remove: Iron Lantern');
    await waitForText(options, '“Iron Lantern” is removed.');
    await waitForPainted(tab, ['UserSec']);
    await press(options, 'Undo');
    await waitForText(options, '“Iron Lantern” is as it was.');
    await waitForPainted(tab, ['Iron Lantern', 'UserSec']);
    await press(options, 'Remove all: Your own names');
    await waitForText(options, 'Your own names are removed');
    await waitForPainted(tab, ['UserSec']);
    await press(options, 'Undo');
    await waitForPainted(tab, ['Iron Lantern', 'UserSec']);
    expect(await options.evaluate('location.hash')).toBe('');
    expect(JSON.stringify(await world().extension.evaluate('browser.storage.session.get()'))).not.toContain(
      'handed-name',
    );
    await options.close();
    await tab.close();
  });

  test('an open options page takes a name that is handed to it', async () => {
    const { browser, extension } = world();
    const options = await browser.open(`${browser.extensionOrigin}/options.html`);
    await waitForText(options, 'Your own names');
    const tabId = await tabIdOf(extension, `${browser.extensionOrigin}/options.html`);
    const hand = (id: number): Promise<unknown> =>
      extension.evaluate(
        `browser.storage.session.set({ 'handed-name': { text: 'Lantern ${id}', tabId: ${id} } })`,
      );
    await hand(tabId + 1_000);
    await hand(tabId);
    await waitFor('the dialog', async () =>
      (await options.evaluate(`document.querySelector('dialog input')?.value`)) === `Lantern ${tabId}`
        ? true
        : undefined,
    );
    await press(options, 'Cancel');
    await options.close();
  });
});
