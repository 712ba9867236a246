// Accidents: what is stored is damaged, the background ends at any moment, the network is cut. A clock that jumps, and a full disk:
// clock.test.ts, storage-full.test.ts; a background that ends over a sync or an import: sync.test.ts, big-import.test.ts in test/e2e.
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { cardText, paintedTexts, placeOf, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { html, inBrowsers, type World } from '../e2e/world.ts';
import { makeBigStix } from '../make/big-stix.ts';

const PAGES = {
  '/': html('<p>UserSec and RipperSec</p><p id="more"></p>'),
  'localhost/own.json': { body: makeBigStix(3), type: 'application/json' },
};

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

/** As from the browser's tools. */
const DELETE_STORE = `new Promise((resolve, reject) => {
  const gone = indexedDB.deleteDatabase('byname');
  gone.onsuccess = () => resolve(true);
  gone.onerror = () => reject(gone.error);
})`;

const Added = v.object({ feedId: v.string() });
const Feeds = v.array(v.object({ id: v.string(), sync: v.optional(v.object({ state: v.looseObject({}) })) }));

/** Waits until the state of a feed says something. */
const waitForSync = ({ extension }: World, id: string, wanted: RegExp): Promise<string> =>
  waitFor(`a feed that is ${wanted}`, async () => {
    const feeds = v.parse(Feeds, await extension.ask({ type: 'feeds' }));
    const state = JSON.stringify(feeds.find((each) => each.id === id)?.sync?.state);
    return wanted.test(state) ? state : undefined;
  });

const DAMAGES: [name: string, table: string, change: string][] = [
  [
    'some bytes of the lexicon have changed',
    'lexicon',
    `(store) => { store.get('current').onsuccess = ({ target: { result: { blob, ...row } } }) => {
       const other = new Uint8Array([0xba, 0xdb, 0xad, 0xba, 0xdb, 0xad, 0xba, 0xdb]);
       store.put({ ...row, blob: new Blob([blob.slice(0, 1000), other, blob.slice(1008)]) });
     } }`,
  ],
  ['the lexicon is nonsense', 'lexicon', `(store) => store.put({ id: 'current', version: 1, blob: 'gone' })`],
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

  test('the background ends while a card is on its way, and over one that is open', async () => {
    const tab = await world().open('news.test/');
    await waitForMarks(tab, 2);
    for (const pause of [0, 60, 120, 180]) {
      await tab.hover({ x: 1, y: 1 });
      await tab.hover(await placeOf(tab, 'UserSec'));
      await tab.evaluate(`new Promise((resolve) => setTimeout(resolve, ${pause}))`);
      await world().browser.killBackground();
      await waitFor('the card', async () =>
        (await cardText(tab))?.includes('KELA') === true ? true : undefined,
      );
    }
    await world().browser.killBackground();
    expect(await cardText(tab)).toContain('KELA');
    await pointAt(tab, 'RipperSec', 'Matched as “RipperSec”');
    await tab.close();
  });

  test('the store is deleted while Byname runs, and while it sleeps: what is built in is there again, and the loss is told', async () => {
    const { browser, extension } = world();
    for (const isAsleep of [false, true]) {
      await extension.ask({ type: 'mute', wish: { name: 'RipperSec', type: 'primary', term: 'good' } });
      const open = await world().open('news.test/');
      expect(await waitForMarks(open)).toEqual(['UserSec']);
      if (isAsleep) await browser.killBackground();
      await extension.evaluate(DELETE_STORE);
      await extension.ask({ type: 'cache' });
      await open.bringToFront();
      expect(await waitForMarks(open, 2)).toEqual(['UserSec', 'RipperSec']);
      await pointAt(open, 'RipperSec', 'Matched as “RipperSec”');
      await open.close();
      const options = await browser.open(`${browser.extensionOrigin}/options.html`);
      const said = (): Promise<string> => options.evaluate('document.body.innerText').then(String);
      await waitFor('the loss to be told', async () =>
        (await said()).includes('What Byname had stored is gone') ? true : undefined,
      );
      await options.evaluate(
        `[...document.querySelectorAll('button')].find((each) => each.textContent === 'I have read this').click()`,
      );
      await waitFor('it to be read', async () =>
        (await said()).includes('What Byname had stored is gone') ? undefined : true,
      );
      await options.close();
    }
  });

  // The last: no page can be opened after it.
  test('the network is cut: what is open is read, cards and search answer, a sync says so and keeps what there was', async () => {
    const { browser, extension, unplug } = world();
    const config = { url: 'http://localhost/own.json' };
    const form = { kind: 'url', config, login: { kind: 'none' }, schedule: 'by-hand', defaultTlp: 'CLEAR' };
    const { feedId } = v.parse(Added, await extension.ask({ type: 'add-feed', form }));
    await waitForSync(world(), feedId, /"ready"/);
    const tab = await world().open('news.test/');
    await waitForMarks(tab, 2);
    await unplug();
    await extension.ask({ type: 'sync-now', feedId });
    expect(await waitForSync(world(), feedId, /"failed"/)).toContain('"isKept":true');
    await browser.killBackground();
    await tab.bringToFront();
    await tab.evaluate(
      `(document.querySelector('#more').textContent = 'Quartz Heron 1 and Killnet', undefined)`,
    );
    expect(await waitForMarks(tab, 4)).toEqual(['UserSec', 'RipperSec', 'Quartz Heron 1', 'Killnet']);
    await pointAt(tab, 'Quartz Heron 1', 'Matched as “Quartz Heron 1”');
    const hits = JSON.stringify(await extension.ask({ type: 'find-entities', query: 'usersec', limit: 1 }));
    expect(hits).toContain('UserSec');
    await tab.close();
  });
});
