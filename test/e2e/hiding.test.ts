// What a page's own script can learn, and what it can do to us.
import { expect, test } from 'vitest';
import { pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { html, inBrowsers } from './world.ts';

/** Collects what reaches the page's window and tree before anything else runs. */
const SPY = `<script>
  window.seen = [];
  addEventListener('message', (event) => seen.push('message ' + JSON.stringify(event.data)));
  new MutationObserver((records) => {
    for (const { target, addedNodes, attributeName } of records)
      seen.push('mutation ' + target.nodeName + ' ' + (attributeName ?? [...addedNodes].map((node) => node.nodeName)));
  }).observe(document.documentElement, { attributes: true, subtree: true });
  new MutationObserver(() => seen.push('child of html')).observe(document.documentElement, { childList: true });
  window.globals = undefined;
  window.globals = Object.keys(window).length;
</script>`;
const PAGES = {
  '/plain': html('<p>Nothing is known here.</p>', SPY),
  '/known': html('<p>UserSec</p>', SPY),
};
const SETTLE = 'new Promise((resolve) => setTimeout(resolve, 1000))';

inBrowsers(PAGES, (world, name) => {
  test('on a page without marks there is no trace', async () => {
    const tab = await world().open('news.test/plain');
    // Long enough for the marks of a second page, opened later, to have been painted.
    const other = await world().open('news.test/known');
    await waitForMarks(other);
    await other.close();
    // In front: one that lies behind another is not read before it is shown.
    await tab.bringToFront();
    await tab.evaluate(SETTLE);
    const trace = await tab.evaluate(`({
      seen: seen.filter((entry) => entry !== 'child of html'),
      highlights: CSS.highlights.size,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      globals: Object.keys(window).length - globals,
      resources: performance.getEntriesByType('resource').filter(({ name }) => name.includes('-extension:')).length,
      children: [...document.documentElement.children].map(({ nodeName }) => nodeName),
    })`);
    expect(trace).toEqual({
      seen: [],
      highlights: 0,
      sheets: 0,
      globals: 0,
      resources: 0,
      children: ['HEAD', 'BODY'],
    });
    await tab.close();
  });

  test('a page can’t read the card', async () => {
    const tab = await world().open('news.test/known');
    await waitForMarks(tab);
    const card = await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    const readable = String(
      await tab.evaluate(`[
        document.documentElement.innerText,
        document.documentElement.textContent,
        [...document.documentElement.children].map((child) => child.shadowRoot?.textContent ?? '').join(),
        String(window.frames.length),
        seen.filter((entry) => entry.startsWith('message')).join(),
        String(window.find?.('Matched as')),
      ].join(' | ')`),
    );
    expect(card).toContain('KELA');
    expect(readable).not.toContain('KELA');
    expect(readable).not.toContain('Matched as');
    expect(readable).toMatch(/\| 0 \| {2}\| false$/);
    await tab.close();
  });

  test('a page can’t speak to us', async () => {
    const { browser } = world();
    const tab = await world().open('news.test/known');
    await waitForMarks(tab);
    const id = new URL(browser.extensionOrigin).host;
    const answer = await tab.evaluate(`(async () => {
      const runtime = globalThis.chrome?.runtime ?? globalThis.browser?.runtime;
      if (runtime?.sendMessage === undefined) return 'no way to send';
      return Promise.resolve(runtime.sendMessage('${id}', { type: 'feeds' })).then(JSON.stringify, () => 'refused');
    })()`);
    expect(['no way to send', 'refused', undefined, null]).toContain(answer);
    await tab.close();
  });

  test('a page can’t load our files by the address it may know', async () => {
    const { browser } = world();
    const tab = await world().open('news.test/plain');
    const files = ['manifest.json', 'popup.html', 'options.html', 'page.js', 'background.js'];
    // The card may be framed: in Chromium at an address that is another one each time, in Firefox all of ours are of chance.
    if (name === 'chromium') files.push('card.html');
    const loaded = await tab.evaluate(`Promise.all(${JSON.stringify(files)}.map((file) =>
      fetch('${browser.extensionOrigin}/' + file).then(() => true, () => false)))`);
    expect(loaded).toEqual(files.map(() => false));
    await tab.close();
  });
});
