// A page with hostile script: what it can learn of us, make us do, or break.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import {
  cardFrame,
  cardText,
  paintedTexts,
  placeOf,
  pointAt,
  waitForMarks,
} from '../../lib/cli/browsers/marks.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { html, inBrowsers } from '../e2e/world.ts';

/** Listens in on every function of the page's own world that we could be using. */
const WATCHED = `[
  [Node.prototype, ['appendChild', 'insertBefore', 'removeChild', 'moveBefore', 'compareDocumentPosition', 'contains']],
  [Element.prototype, ['append', 'attachShadow', 'checkVisibility', 'closest', 'getBoundingClientRect', 'matches', 'setAttribute', 'showPopover']],
  [Document.prototype, ['createElement', 'createElementNS', 'createRange', 'createTreeWalker', 'elementFromPoint', 'caretPositionFromPoint']],
  [MutationObserver.prototype, ['observe', 'takeRecords']],
  [IntersectionObserver.prototype, ['observe']],
  [HighlightRegistry.prototype, ['set', 'delete']],
  [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
  [MessagePort.prototype, ['postMessage']],
  [CSSStyleSheet.prototype, ['replaceSync']],
  [window, ['getComputedStyle', 'postMessage', 'requestAnimationFrame', 'setTimeout']],
]`;
const SPY = `<script>
  window.calls = [];
  for (const [owner, names] of ${WATCHED})
    for (const name of names) {
      const real = owner[name];
      if (real === undefined) continue;
      owner[name] = function (...args) {
        calls.push(name + ' ' + new Error().stack);
        return real.apply(this, args);
      };
    }
</script>`;
const PAGES = {
  '/watched': html('<p>UserSec and RipperSec</p>', SPY),
  '/plain': html('<p>UserSec and RipperSec</p>'),
  '/nothing': html('<p>Nobody</p>'),
};

const settle = (ms: number): string => `new Promise((resolve) => setTimeout(resolve, ${ms}))`;

inBrowsers(PAGES, (world) => {
  test('nothing that we do goes through the page’s own functions', async () => {
    const tab = await world().open('news.test/watched');
    await waitFor('the highlights', async () =>
      Number(await tab.evaluate('CSS.highlights.size')) > 0 ? true : undefined,
    );
    expect(await tab.evaluate('calls')).toEqual([]);
    const place = await placeOf(tab, 'UserSec');
    await tab.evaluate('(calls.length = 0)');
    await tab.hover(place);
    await waitFor('the card', async () =>
      String(await (await cardFrame(tab))?.evaluate('document.body.innerText')).includes('Matched as')
        ? true
        : undefined,
    );
    // Without a function of the page's: so that it is shown, too.
    await sleep(500);
    expect(await tab.evaluate('calls')).toEqual([]);
    expect(await tab.evaluate(`(document.createElement('p'), calls.length)`)).toBe(1);
    await tab.close();
  });

  test('what a page sees of marks is its own words and random names', async () => {
    const seen: string[][] = [];
    for (let visit = 0; visit < 2; visit += 1) {
      const tab = await world().open('news.test/plain');
      expect(await waitForMarks(tab, 2)).toEqual(['UserSec', 'RipperSec']);
      seen.push((await tab.evaluate('[...CSS.highlights.keys()]')) as string[]);
      expect(await tab.evaluate('document.documentElement.outerHTML')).not.toMatch(/byname|extension/i);
      await tab.close();
    }
    const [first = [], second = []] = seen;
    expect(first.length).toBeGreaterThan(0);
    expect(first.filter((name) => second.includes(name))).toEqual([]);
    expect(first.join(' ')).not.toMatch(/actor|campaign|channel|byname|usersec/i);
  });

  test('events that a page makes up open no card', async () => {
    const tab = await world().open('news.test/plain');
    await waitForMarks(tab, 2);
    const { x, y } = await placeOf(tab, 'UserSec');
    await tab.evaluate(`(async () => {
      const at = { clientX: ${x}, clientY: ${y}, bubbles: true, composed: true };
      const target = document.querySelector('p');
      for (let i = 0; i < 20; i++) {
        for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup'])
          target.dispatchEvent(new PointerEvent(type, { ...at, pointerType: i % 2 ? 'touch' : 'mouse' }));
        target.dispatchEvent(new MouseEvent('click', at));
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 'o', code: 'KeyO', altKey: true, shiftKey: true }));
        await ${settle(30)};
      }
    })()`);
    expect(await cardFrame(tab)).toBeUndefined();
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    await tab.close();
  });

  test('a page that knows the card’s address gets nothing out of it', async () => {
    const { browser } = world();
    const tab = await world().open('news.test/nothing');
    const said = await tab.evaluate(`(async () => {
      const frame = Object.assign(document.createElement('iframe'), { src: '${browser.extensionOrigin}/card.html' });
      document.body.append(frame);
      await ${settle(500)};
      const said = [];
      for (const key of [undefined, '', 'byname-card', null, 0, {}]) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => said.push(data);
        frame.contentWindow.postMessage({ type: 'byname-card', key }, '*', [port2]);
        port1.postMessage({ type: 'load', version: 1, mention: 1, text: 'UserSec' });
        port1.postMessage({ type: 'shown', focus: true });
      }
      await ${settle(1000)};
      return said;
    })()`);
    expect(said).toEqual([]);
    await tab.close();
  });

  test('a page may take the card’s element away: the next hover makes it anew', async () => {
    const tab = await world().open('news.test/plain');
    await waitForMarks(tab, 2);
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    await tab.evaluate(`document.documentElement.lastElementChild.remove()`);
    await tab.hover({ x: 1, y: 1 });
    await tab.evaluate(settle(500));
    expect(await cardText(tab)).toBeUndefined();
    await pointAt(tab, 'RipperSec', 'Matched as “RipperSec”');
    expect(await paintedTexts(tab)).toEqual(['UserSec', 'RipperSec']);
    await tab.close();
  });

  test('a card lies over whatever a page puts on top', async () => {
    const tab = await world().open('news.test/plain');
    await waitForMarks(tab, 2);
    await tab.evaluate(`(() => {
      const cover = Object.assign(document.createElement('div'), { popover: 'manual', id: 'cover' });
      cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none;background:none;border:0';
      document.body.append(cover);
      cover.showPopover();
      window.clicks = 0;
      addEventListener('click', () => clicks++);
      addEventListener('pointerdown', () => clicks++);
    })()`);
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    const { x, y } = await placeOf(tab, 'UserSec');
    await tab.click({ x: x + 20, y: y + 60 });
    expect(await cardText(tab)).toContain('Matched as “UserSec”');
    expect(await tab.evaluate('clicks')).toBe(0);
    await tab.close();
  });

  test('a page can’t press what is in the card, nor look into it', async () => {
    const tab = await world().open('news.test/plain');
    await waitForMarks(tab, 2);
    const before = await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    const { x, y } = await placeOf(tab, 'UserSec');
    const found = await tab.evaluate(`(() => {
      const host = document.documentElement.lastElementChild;
      const style = getComputedStyle(host);
      for (let down = 30; down < 300; down += 10) {
        const at = { clientX: ${x} + 20, clientY: ${y} + down, bubbles: true, composed: true, cancelable: true };
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          document.elementFromPoint(at.clientX, at.clientY)?.dispatchEvent(new MouseEvent(type, at));
      }
      for (const key of ['Tab', 'Enter', ' ', 'm', 's'])
        host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
      host.click();
      host.focus();
      return {
        root: host.shadowRoot,
        children: host.childNodes.length,
        attributes: host.attributes.length,
        styles: [style.backgroundImage, style.content, style.getPropertyValue('--byname')],
        found: ['Matched as', 'KELA', 'Byname'].map((word) => window.find(word)),
        entries: performance.getEntries().filter(({ name }) => /extension:|card/.test(name)).length,
        stack: /extension/.test(new Error().stack),
      };
    })()`);
    expect(found).toEqual({
      root: null,
      children: 0,
      attributes: 0,
      styles: ['none', 'normal', ''],
      found: [false, false, false],
      entries: 0,
      stack: false,
    });
    expect(await cardText(tab)).toBe(before);
    await tab.close();
  });
});
