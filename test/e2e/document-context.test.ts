// Ordinary words that are names only where the document says so.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardText, paintedTexts, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Realm } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { importIntel } from '../../lib/cli/demo/import-intel.ts';
import { makeStixBundle, makeStixObject } from '../make/stix.ts';
import { html, inBrowsers } from './world.ts';

const PLAIN = '<p>In the room was Silence.</p>';

const PAGES = {
  '/with-frame': html(`${PLAIN}<iframe src="http://other.test/report"></iframe>`),
  '/quiet': html('<p>Nothing here.</p>'),
  '/report': html('<p>GlassOtter was here.</p>'),
};

const append = (words: string): string =>
  `document.body.append(Object.assign(document.createElement('p'), { textContent: '${words}' }))`;

async function waitForPainted(realm: Realm, names: readonly string[]): Promise<void> {
  const wanted = JSON.stringify(names);
  await waitFor(`${wanted} painted`, async () =>
    JSON.stringify([...(await paintedTexts(realm))].sort()) === wanted ? true : undefined,
  );
}

inBrowsers(PAGES, (world) => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'byname-context-'));
    const path = join(folder, 'ours.json');
    const actors = [
      makeStixObject('threat-actor', { name: 'Silence', aliases: ['Silence', 'GlassOtter'] }),
      makeStixObject('threat-actor', { name: 'QuietNewt' }),
    ];
    await writeFile(path, JSON.stringify(makeStixBundle(actors)));
    await importIntel(world().browser, world().extension, path);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('a name that comes later unlocks the words before it and after it', async () => {
    const tab = await world().openBody(`${PLAIN}<p>UserSec</p>`);
    await waitForMarks(tab, 1);
    expect(await paintedTexts(tab)).toEqual(['UserSec']);
    await tab.evaluate(append('GlassOtter was here.'));
    await waitForPainted(tab, ['GlassOtter', 'Silence', 'UserSec']);
    await tab.evaluate(append('And Silence again.'));
    await waitForPainted(tab, ['GlassOtter', 'Silence', 'Silence', 'UserSec']);
    await pointAt(tab, 'Silence', 'Silence');
    expect(await cardText(tab)).toContain('another of its names stands on this page');
    await tab.close();
  });

  test('a definition that comes later takes the mark of what it defines', async () => {
    const tab = await world().openBody('<p>QuietNewt and UserSec</p>');
    await waitForPainted(tab, ['QuietNewt', 'UserSec']);
    await tab.evaluate(append('QuietNewt is a banking trojan.'));
    await waitForPainted(tab, ['UserSec']);
    await tab.close();
  });

  test('a new address of the page is a new document for its frames too', async () => {
    const tab = await world().open('news.test/with-frame');
    await waitForPainted(tab, ['Silence']);
    await tab.evaluate("history.pushState(null, '', '/elsewhere')");
    await tab.evaluate("document.querySelector('iframe').src = 'http://other.test/quiet'");
    await tab.evaluate(append('UserSec'));
    await tab.evaluate(`document.querySelector('p').remove()`);
    await tab.evaluate(append('In the room was Silence.'));
    await waitForPainted(tab, ['UserSec']);
    await tab.close();
  });

  test('a page and its frames are one document', async () => {
    const tab = await world().open('news.test/with-frame');
    await waitForPainted(tab, ['Silence']);
    await tab.close();
  });

  test('another address is another document', async () => {
    const tab = await world().openBody('<p>GlassOtter was here.</p>');
    await waitForMarks(tab, 1);
    await tab.evaluate("history.pushState(null, '', '/elsewhere')");
    await tab.evaluate(append('In the room was Silence.'));
    await tab.evaluate(append('UserSec'));
    await tab.evaluate(`document.querySelector('p').remove()`);
    await waitForPainted(tab, ['UserSec']);
    await tab.close();
  });
});
