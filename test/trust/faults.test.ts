// Accidents: what is stored is damaged, the background ends at any moment, the clock jumps.
import { expect, test } from 'vitest';
import { paintedTexts, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { html, inBrowsers, type World } from '../e2e/world.ts';

const PAGES = { '/': html('<p>UserSec and RipperSec</p><p id="more"></p>') };

/** Does something to a table of the store, as an accident would: not by way of the background. */
const inStore = ({ extension }: World, table: string, change: string): Promise<unknown> =>
  extension.evaluate(`new Promise((resolve, reject) => {
    const open = indexedDB.open('byname');
    open.onerror = () => reject(open.error);
    open.onsuccess = () => {
      const transaction = open.result.transaction('${table}', 'readwrite');
      const store = transaction.objectStore('${table}');
      (${change})(store);
      transaction.oncomplete = () => { open.result.close(); resolve(true); };
      transaction.onerror = () => reject(transaction.error);
    };
  })`);

const DAMAGES: [name: string, table: string, change: string][] = [
  [
    'a byte of the lexicon has changed',
    'lexicon',
    `(store) => { store.get('current').onsuccess = ({ target: { result } }) => {
       new Uint8Array(result.buffer)[1000] ^= 1;
       store.put(result);
     } }`,
  ],
  [
    'the lexicon is nonsense',
    'lexicon',
    `(store) => store.put({ id: 'current', version: 1, buffer: 'gone' })`,
  ],
  ['the lexicon is gone', 'lexicon', `(store) => store.clear()`],
];

inBrowsers(PAGES, (world) => {
  test.each(DAMAGES)('%s: it is compiled anew', async (_, table, change) => {
    await inStore(world(), table, change);
    await world().browser.killBackground();
    const tab = await world().open('news.test/');
    expect(await waitForMarks(tab, 2)).toEqual(['UserSec', 'RipperSec']);
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    await tab.close();
  });

  test('the background ends again and again while somebody reads', async () => {
    const tab = await world().open('news.test/');
    await waitForMarks(tab, 2);
    for (const [round, pause] of [0, 35, 120, 5, 260, 60].entries()) {
      const word = `Killnet ${round}`;
      await tab.evaluate(`(document.querySelector('#more').textContent = '${word}', undefined)`);
      await tab.evaluate(`new Promise((resolve) => setTimeout(resolve, ${pause}))`);
      await world().browser.killBackground();
      const name = round % 2 === 0 ? 'UserSec' : 'RipperSec';
      await pointAt(tab, name, `Matched as “${name}”`);
      await waitFor(`a mark in “${word}”`, async () =>
        (await paintedTexts(tab)).join() === 'UserSec,RipperSec,Killnet' ? true : undefined,
      );
    }
    await tab.close();
  });
});
