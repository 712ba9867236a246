// Feeds as a person sets them up on the options page: by the mouse, in the dialog, and back again.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { clickOn } from './popup.ts';
import { changing } from './settings.ts';
import { inBrowsers, type World } from './world.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TABLE = 'Actor;Also known as\nPaper Heron;Grey Crane,APT-Q-99\n';
const FEED = 'dialog[open], .feed';

const violations = (tab: Tab): Promise<unknown> =>
  tab.evaluate(`(() => {
    ${AXE};
    return axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]));
  })()`);

const waitForText = (tab: Tab, text: string, where = 'body'): Promise<true> =>
  waitFor(`“${text}”`, async () => {
    const shown = await tab.evaluate(`document.querySelector(${JSON.stringify(where)})?.innerText ?? ''`);
    return String(shown).includes(text) ? true : undefined;
  });

/** Clicks the first button in `where` whose text begins so, with the mouse. */
const press = (tab: Tab, text: string, where = '.feeds'): Promise<void> =>
  clickOn(
    tab,
    `a button “${text}”`,
    `[...document.querySelectorAll(${JSON.stringify(where)} + ' button')]
      .find((each) => each.innerText.trim().startsWith(${JSON.stringify(text)}))`,
  );

/** Writes or chooses in the first field that the selector finds. */
const fill = (tab: Tab, selector: string, value: string): Promise<unknown> =>
  tab.evaluate(`(() => {
    const field = document.querySelector(${JSON.stringify(selector)});
    field.value = ${JSON.stringify(value)};
    field.dispatchEvent(new Event(field.matches('select') ? 'change' : 'input', { bubbles: true }));
  })()`);

const waitForFocus = (tab: Tab, text: string): Promise<true> =>
  waitFor(`the focus on “${text}”`, async () =>
    String(await tab.evaluate(`document.activeElement.innerText`)).includes(text) ? true : undefined,
  );

const switchNetwork = (options: Tab): Promise<unknown> =>
  changing(options, `document.querySelector('.feeds input[role="switch"]').click()`);

async function openOptions({ browser }: World): Promise<Tab> {
  const options = await browser.open(`${browser.extensionOrigin}/options.html`);
  await waitForText(options, 'Starter pack');
  return options;
}

/** As a person goes through the dialog. */
async function addTable(options: Tab): Promise<void> {
  await press(options, 'Add a feed');
  await waitForText(options, 'Where is the intel?');
  expect(await violations(options)).toEqual([]);
  await press(options, 'A file at an address', 'dialog');
  await fill(options, 'dialog input[type="url"]', 'http://intel.test/team.csv');
  await press(options, 'Look', 'dialog');
  await waitForText(options, 'A table or a list of names.');
  await press(options, 'Say how it is read', 'dialog');
  await press(options, 'Read it so', 'dialog.reading');
  await waitForText(options, 'Read as a table, as you chose.');
  await fill(options, 'dialog select:has(option[value="CLEAR"])', 'CLEAR');
  expect(await violations(options)).toEqual([]);
  await press(options, 'Add', 'dialog');
}

inBrowsers({ 'intel.test/team.csv': { body: TABLE, type: 'text/csv' } }, (world) => {
  test('a table at an address is added, synced and marked, paused, removed and brought back', async () => {
    const tab = await world().openBody('<p>Paper Heron, also known as Grey Crane</p>');
    const options = await openOptions(world());
    await addTable(options);
    await waitForText(options, '1 feed is added');
    await waitForText(options, '1 entity, 3 names', FEED);
    await waitForText(options, 'TLP:CLEAR', FEED);
    await tab.bringToFront();
    expect(await waitForMarks(tab, 2)).toEqual(['Paper Heron', 'Grey Crane']);
    await options.bringToFront();
    await press(options, 'Pause');
    await waitForText(options, 'Paused', FEED);
    await waitForFocus(options, 'Go on');
    await press(options, 'Go on');
    await waitForText(options, 'Ready', FEED);
    await press(options, 'Remove');
    await waitForText(options, 'its names are gone from every page');
    await waitForFocus(options, 'Undo');
    await press(options, 'Undo');
    await waitForText(options, 'Ready', FEED);
    expect(await violations(options)).toEqual([]);
    await options.close();
    await tab.close();
  });

  test('what was asked of the network is told', async () => {
    const options = await openOptions(world());
    await options.evaluate(`document.querySelectorAll('.feeds > .fold > summary')[1].click()`);
    await waitForText(options, 'GET 200');
    await waitForText(options, 'intel.test', '.net-log');
    expect(await violations(options)).toEqual([]);
    await options.close();
  });

  test('with no network nothing is looked at', async () => {
    const options = await openOptions(world());
    await switchNetwork(options);
    await waitForText(options, 'No network: nothing is synced');
    await press(options, 'Add a feed');
    await press(options, 'A file at an address', 'dialog');
    await fill(options, 'dialog input[type="url"]', 'http://intel.test/team.csv');
    const before = world().requests.length;
    await press(options, 'Look', 'dialog');
    await waitForText(options, '“No network, files only” is on.', 'dialog');
    expect(world().requests.slice(before)).toEqual([]);
    await switchNetwork(options);
    await options.close();
  });
});
