// The options page as a person uses it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardText, paintedTexts, placeOf, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { makeStixBundle, makeStixObject } from '../make/stix.ts';
import { clickButton } from './popup.ts';
import { inBrowsers, type World } from './world.ts';

const LONGER_THAN_DELAY = 'new Promise((resolve) => setTimeout(resolve, 900))';

async function openOptions({ browser }: World): Promise<Tab> {
  const options = await browser.open(`${browser.extensionOrigin}/options.html`);
  await waitForText(options, 'Byname options'); // it is drawn after the page has loaded
  return options;
}

const waitForText = (tab: Tab, text: string): Promise<true> =>
  waitFor(`“${text}”`, async () =>
    String(await tab.evaluate('document.body.innerText')).includes(text) ? true : undefined,
  );

/** Chooses in the select that offers this value; done when it is stored, as a page that is closed before stores nothing. */
const choose = (options: Tab, value: string): Promise<unknown> =>
  options.evaluate(`new Promise((resolve) => {
    chrome.storage.onChanged.addListener(() => resolve(null));
    const select = document.querySelector('option[value=${JSON.stringify(value)}]').closest('select');
    select.value = ${JSON.stringify(value)};
    select.dispatchEvent(new Event('change', { bubbles: true }));
  })`);

async function waitForPainted(tab: Tab, names: readonly string[]): Promise<void> {
  await tab.bringToFront();
  const wanted = JSON.stringify(names);
  await waitFor(`${wanted} painted`, async () =>
    JSON.stringify(await paintedTexts(tab)) === wanted ? true : undefined,
  );
}

const LINE_WIDTHS = `[...CSS.highlights.keys()].map((name) =>
  getComputedStyle(document.body, '::highlight(' + name + ')').textDecorationThickness)`;

inBrowsers({}, (world) => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'byname-options-'));
    const objects = [
      makeStixObject('threat-actor', { name: 'Paper Heron', aliases: ['Quartz Moth'] }),
      makeStixObject('threat-actor', {}),
      makeStixObject('indicator', { name: 'An indicator', pattern: "[file:name = 'a']" }),
    ];
    await writeFile(join(folder, 'ours.json'), JSON.stringify(makeStixBundle(objects)));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('a file is chosen, summed up, painted once it counts as TLP:CLEAR, removed and brought back', async () => {
    const tab = await world().openBody('<p>Quartz Moth and UserSec</p>');
    const options = await openOptions(world());
    await options.setFiles('input[type="file"]', [join(folder, 'ours.json')]);
    await waitForText(options, '1 entity, 2 names, 0 relations');
    await waitForText(options, 'refused (1 of 2)');
    await waitForText(options, 'not used (1)');
    await waitForText(options, 'counts as TLP:AMBER+STRICT');
    await waitForPainted(tab, ['UserSec']);
    await options.bringToFront();
    await choose(options, 'CLEAR');
    await waitForPainted(tab, ['Quartz Moth', 'UserSec']);
    await clickButton(options, 'Remove');
    await waitForText(options, 'its names are gone from every page');
    await waitForPainted(tab, ['UserSec']);
    await clickButton(options, 'Undo');
    await waitForPainted(tab, ['Quartz Moth', 'UserSec']);
    await options.close();
    await tab.close();
  });

  test('with a key set, pointing alone shows no card; the key does', async () => {
    const options = await openOptions(world());
    await choose(options, 'shift');
    const tab = await world().openBody('<p>UserSec</p>');
    await waitForMarks(tab);
    await tab.hover(await placeOf(tab, 'UserSec'));
    await tab.evaluate(LONGER_THAN_DELAY);
    expect(await cardText(tab)).toBeUndefined();
    await tab.press('Shift');
    await waitFor('the card', async () =>
      (await cardText(tab))?.includes('Matched as “UserSec”') === true ? true : undefined,
    );
    await choose(options, 'none');
    await options.close();
    await tab.close();
  });

  test('another language is that of the cards of open pages, too', async () => {
    const tab = await world().openBody('<p>UserSec</p>');
    await waitForMarks(tab);
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    const options = await openOptions(world());
    await choose(options, 'ja');
    await waitForText(options, 'Byname の設定');
    await tab.bringToFront();
    await pointAt(tab, 'UserSec', '「UserSec」に一致');
    await choose(options, 'auto');
    await options.close();
    await tab.close();
  });

  test('the style of marks changes on pages that are open', async () => {
    const tab = await world().openBody('<p>UserSec</p>');
    await waitForMarks(tab);
    // The sheet comes after the ranges.
    await waitFor('thick lines', async () =>
      JSON.stringify(await tab.evaluate(LINE_WIDTHS)) === '["2px"]' ? true : undefined,
    );
    const options = await openOptions(world());
    await choose(options, 'tint');
    await tab.bringToFront();
    await waitFor('thin lines', async () =>
      JSON.stringify(await tab.evaluate(LINE_WIDTHS)) === '["1px"]' ? true : undefined,
    );
    await choose(options, 'underline');
    await options.close();
    await tab.close();
  });
});
