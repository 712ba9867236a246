// A page that tries to exhaust us: the tab stays usable, and what comes afterwards is still marked.
import { expect, test } from 'vitest';
import { paintedTexts, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { html, inBrowsers } from '../e2e/world.ts';

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
  // Ten thousand take a browser minutes by itself: 13 ms each in Chromium where we read nothing, 14 where we do; 5 in Firefox.
  [
    'a thousand frames that open and close',
    `for (let i = 0; i < 1000; i++) {
       const frame = Object.assign(document.createElement('iframe'), { srcdoc: '<p>UserSec' });
       flood.append(frame);
       if (i % 20 === 19) { await new Promise((resolve) => setTimeout(resolve, 20)); flood.replaceChildren(); }
     }`,
  ],
];

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
  test.each(FLOODS)('%s', async (_, script) => {
    const tab = await world().open('news.test/');
    expect(await waitForMarks(tab)).toEqual(['RipperSec']);
    await tab.evaluate(`(async () => { const flood = document.querySelector('#flood'); ${script} })()`);
    await expectUsable(tab);
    await tab.close();
    const other = await world().open('other.test/frame');
    expect(await waitForMarks(other)).toEqual(['UserSec']);
    await other.close();
  });
});
