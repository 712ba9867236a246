// A page that tries to exhaust us: the tab stays usable, and what comes afterwards is still marked.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { tabIdOf } from '../../lib/cli/browsers/extension-page.ts';
import { paintedTexts, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { html, inBrowsers, type World } from '../e2e/world.ts';

const PAGES = {
  '/': html('<p id="first">RipperSec</p><div id="flood" style="height: 200px; overflow: hidden"></div>'),
  '/frame': html('<p>UserSec</p>'),
};

/** Each fills the page with something; `flood` is a box that hides most of it. */
const FLOODS: [name: string, script: string][] = [
  [
    'fifty megabytes of text',
    `const line = 'The quick brown fox jumps over the lazy dog. '.repeat(200);
     for (let i = 0; i < 50e6 / line.length; i++) flood.append(Object.assign(document.createElement('p'), { textContent: line }))`,
  ],
  [
    'a million nodes',
    `for (let i = 0; i < 1000; i++) {
       const row = document.createElement('div');
       for (let j = 0; j < 500; j++) row.append(document.createElement('b'), 'x');
       flood.append(row);
     }`,
  ],
  [
    'a text that matches at every word',
    `flood.append(Object.assign(document.createElement('p'), { textContent: 'UserSec RipperSec Killnet '.repeat(40_000) }))`,
  ],
  [
    'one word without an end, and signs that vanish',
    `flood.append('a'.repeat(3e6), document.createElement('br'), 'K\\u200b'.repeat(5e5), document.createElement('br'), '@user_sec@'.repeat(1e5))`,
  ],
  [
    'shadow roots in each other',
    `let host = flood;
     for (let i = 0; i < 1500; i++) {
       const root = host.attachShadow({ mode: 'open' });
       host = document.createElement('div');
       root.append('x', host);
     }`,
  ],
  [
    'a storm of mutations',
    `const p = flood.appendChild(document.createElement('p'));
     await new Promise((resolve) => {
       const end = performance.now() + 3000;
       const turn = () => {
         for (let i = 0; i < 2000; i++) { p.textContent = 'UserSec ' + i; p.setAttribute('class', 'c' + i); }
         if (performance.now() < end) setTimeout(turn); else resolve();
       };
       turn();
     });`,
  ],
];

/** Of a thousand frames each. */
const WAVES = 10;
/** In small waves, each with a name in it. Some close before we have read them, some after. */
const THOUSAND_FRAMES = `(async () => {
  const flood = document.querySelector('#flood');
  for (let i = 0; i < 40; i++) {
    flood.innerHTML = '<iframe srcdoc="<p>UserSec"></iframe>'.repeat(25);
    await new Promise((resolve) => setTimeout(resolve, i % 10 === 9 ? 100 : 0));
  }
  flood.replaceChildren();
})()`;
/** ms. Ten thousand frames take Chromium itself a minute and a half on a slow machine, whoever reads them. */
const FRAME_PATIENCE = 600_000;

/** Bytes: less than four hundred for each frame, and a port that is not let go takes more. */
const HEAP_ROOM = 4e6;

/** What is registered: each costs the page something in every frame. Of a hundred thousand names what is on the screen is enough. */
const RANGES = `[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)`;
const MOST_RANGES = 5_000;

const Report = v.object({ found: v.array(v.object({ name: v.string() })) });

/** What the background counts in the tab that is shown at this URL. */
async function countedIn({ extension }: World, url: string): Promise<string[]> {
  const tabId = await tabIdOf(extension, url);
  const { found } = v.parse(Report, await extension.ask({ type: 'tab-report', tabId }));
  return found.map(({ name }) => name).sort();
}

/** Whether the page's own script gets its turns: ten timers in a row. */
const ANSWERS = `(async () => {
  for (let i = 0; i < 10; i++) await new Promise((resolve) => setTimeout(resolve, 0));
  return 'here';
})()`;

async function expectUsable(tab: Tab): Promise<void> {
  expect(await tab.evaluate(ANSWERS)).toBe('here');
  await tab.evaluate(
    `document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'Killnet' }))`,
  );
  await waitFor('the word that came last', async () =>
    (await paintedTexts(tab)).includes('Killnet') ? true : undefined,
  );
}

inBrowsers(PAGES, (world) => {
  test(
    'ten thousand frames that open and close: the background forgets each',
    async () => {
      const { browser, open } = world();
      const tab = await open('news.test/');
      await waitForMarks(tab);
      await tab.evaluate(THOUSAND_FRAMES);
      const before = await browser.backgroundHeap?.();
      for (let wave = 1; wave < WAVES; wave += 1) await tab.evaluate(THOUSAND_FRAMES);
      await expectUsable(tab);
      expect(await waitForMarks(tab, 2)).toEqual(['Killnet', 'RipperSec']);
      await waitFor('the frames’ name to be counted no more', async () =>
        (await countedIn(world(), 'http://news.test/')).join() === 'Killnet,RipperSec' ? true : undefined,
      );
      const after = await browser.backgroundHeap?.();
      if (before !== undefined) expect(after).toBeLessThan(before + HEAP_ROOM);
      await tab.close();
      const other = await open('other.test/frame');
      expect(await waitForMarks(other)).toEqual(['UserSec']);
      await other.close();
    },
    FRAME_PATIENCE,
  );

  test.each(FLOODS)('%s', async (_, script) => {
    const tab = await world().open('news.test/');
    expect(await waitForMarks(tab)).toEqual(['RipperSec']);
    await tab.evaluate(`(async () => { const flood = document.querySelector('#flood'); ${script} })()`);
    await expectUsable(tab);
    expect(await tab.evaluate(RANGES)).toBeLessThan(MOST_RANGES);
    await tab.close();
    const other = await world().open('other.test/frame');
    expect(await waitForMarks(other)).toEqual(['UserSec']);
    await other.close();
  });
});
