import * as v from 'valibot';
import { expect, test } from 'vitest';
import { tabIdOf } from '../../lib/cli/browsers/extension-page.ts';
import { paintedTexts, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Realm } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { frameAt } from './frames.ts';
import { html, inBrowsers } from './world.ts';

const PAGES = {
  '/outer': html(
    '<p>UserSec</p><iframe src="http://other.test/inner"></iframe><iframe srcdoc="<p>Killnet</p>"></iframe>',
  ),
  '/inner': html('<p>RipperSec</p>'),
  '/first': html('<p>UserSec</p><a href="/second">on</a>'),
  '/second': html('<p>RipperSec</p>'),
  '/long': html(
    `${`<p>Killnet ${'said nothing of it. '.repeat(60)}</p>`.repeat(3_000)}<div></div><p>OverFlame</p><script>
      let came = 0;
      const timer = setInterval(() => {
        document.querySelector('div').insertAdjacentHTML('beforeend', '<p contenteditable>UserSec</p>');
        if ((came += 1) === 200) clearInterval(timer);
      }, 10);
    </script>`,
  ),
};

const Report = v.object({ found: v.array(v.object({ name: v.string() })) });

/** Waits until exactly these words are painted, and sees that it stays so. */
async function expectMarks(realm: Realm, expected: readonly string[]): Promise<void> {
  const wanted = JSON.stringify(expected);
  await waitFor(`marks ${wanted}`, async () =>
    JSON.stringify(await paintedTexts(realm)) === wanted ? true : undefined,
  ).catch(async () => expect(await paintedTexts(realm)).toEqual(expected));
  await realm.evaluate('new Promise((resolve) => setTimeout(resolve, 300))');
  expect(await paintedTexts(realm)).toEqual(expected);
}

inBrowsers(PAGES, (world) => {
  test('text that arrives, changes and goes', async () => {
    const tab = await world().openBody('<p id="a">UserSec</p><p id="b">nobody</p>');
    await waitForMarks(tab);
    await tab.evaluate(
      'document.body.append(Object.assign(document.createElement("p"), { textContent: "OverFlame" }))',
    );
    await expectMarks(tab, ['UserSec', 'OverFlame']);
    await tab.evaluate('void (document.querySelector("#b").firstChild.data = "by Killnet")');
    await expectMarks(tab, ['UserSec', 'Killnet', 'OverFlame']);
    await tab.evaluate('void (document.querySelector("#a").textContent = "by no one")');
    await expectMarks(tab, ['Killnet', 'OverFlame']);
    await tab.evaluate('document.querySelector("#b").remove()');
    await expectMarks(tab, ['OverFlame']);
    await tab.close();
  });

  test('a block whose text gives way to other blocks counts no longer', async () => {
    const tab = await world().openBody(
      '<p>Killnet</p><div style="height: 5000px"></div><div id="a">UserSec</div>',
    );
    const { extension } = world();
    const tabId = await tabIdOf(extension, await tab.url());
    const waitForFound = (names: string): Promise<true> =>
      waitFor(`${names} found`, async () => {
        const { found } = v.parse(Report, await extension.ask({ type: 'tab-report', tabId }));
        return found.map(({ name }) => name).join() === names ? true : undefined;
      });
    await waitForFound('Killnet,UserSec');
    await tab.evaluate(
      'document.querySelector("#a").replaceChildren(Object.assign(document.createElement("p"), { textContent: "nobody" }))',
    );
    await waitForFound('Killnet');
    await tab.close();
  });

  test('a text node that is set again keeps its mark', async () => {
    const tab = await world().openBody('<p>UserSec</p>');
    await waitForMarks(tab);
    await tab.evaluate('void (document.querySelector("p").firstChild.data += "")');
    await expectMarks(tab, ['UserSec']);
    await tab.close();
  });

  test('text around a mark changes', async () => {
    const tab = await world().openBody('<p>by UserSec now</p>');
    await waitForMarks(tab);
    await tab.evaluate('document.querySelector("p").firstChild.insertData(0, "Killnet and ")');
    await expectMarks(tab, ['Killnet', 'UserSec']);
    await tab.evaluate('document.querySelector("p").append("rity")');
    await tab.evaluate('document.querySelector("p").firstChild.deleteData(22, 4)');
    await expectMarks(tab, ['Killnet']);
    await tab.close();
  });

  test('a page that swaps its content without loading', async () => {
    const tab = await world().openBody('<main><p>UserSec</p></main>');
    await waitForMarks(tab);
    await tab.evaluate(
      'history.pushState(null, "", "/elsewhere"), document.querySelector("main").replaceChildren("RipperSec speaks")',
    );
    await expectMarks(tab, ['RipperSec']);
    await tab.close();
  });

  test('a chat that never ends', async () => {
    const tab = await world().openBody('<ol></ol>');
    await tab.evaluate(`(async () => {
      const list = document.querySelector('ol');
      for (let count = 0; count < 400; count += 1) {
        const item = document.createElement('li');
        item.textContent = 'message ' + count + ' by UserSec';
        list.prepend(item);
        if (list.childElementCount > 10) list.lastChild.remove();
        if (count % 20 === 0) await new Promise(requestAnimationFrame);
      }
    })()`);
    await expectMarks(tab, Array<string>(10).fill('UserSec'));
    await tab.close();
  });

  test('an editor that comes while a long page is read for the first time', async () => {
    const tab = await world().open('news.test/long');
    const report = await waitFor('the last word', async () => {
      const { found } = v.parse(
        Report,
        await world().extension.ask({
          type: 'tab-report',
          tabId: await tabIdOf(world().extension, await tab.url()),
        }),
      );
      return found.some(({ name }) => name === 'OverFlame') ? found : undefined;
    });
    expect(await tab.evaluate('came')).toBeGreaterThan(1);
    expect(report.map(({ name }) => name).toSorted()).toEqual(['Killnet', 'OverFlame']);
    await tab.close();
  });

  test('open shadow roots, early and late', async () => {
    const tab = await world().openBody(
      '<p>UserSec</p><div><template shadowrootmode="open"><p>Killnet inside</p></template></div>',
    );
    await waitForMarks(tab, 2);
    await tab.evaluate(`(() => {
      customElements.define('late-root', class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).innerHTML = '<p>OverFlame inside</p>';
        }
      });
      document.body.append(document.createElement('late-root'));
    })()`);
    expect(await waitForMarks(tab, 3)).toContain('OverFlame');
    await tab.evaluate(
      'void (document.querySelector("late-root").shadowRoot.firstChild.textContent = "RipperSec inside")',
    );
    await waitFor('the changed mark in the shadow root', async () => {
      const texts = await paintedTexts(tab);
      return texts.includes('RipperSec') && !texts.includes('OverFlame') ? true : undefined;
    });
    await tab.close();
  });

  test('frames, also of other origins', async () => {
    const tab = await world().open('news.test/outer');
    await expectMarks(tab, ['UserSec']);
    await expectMarks(await frameAt(tab, 'http://other.test/inner'), ['RipperSec']);
    await expectMarks(await frameAt(tab, 'about:srcdoc'), ['Killnet']);
    await tab.close();
  });

  test('back to a page that the browser kept', async () => {
    const tab = await world().open('news.test/first');
    await waitForMarks(tab);
    await tab.goto('http://news.test/second');
    await expectMarks(tab, ['RipperSec']);
    await tab.back();
    await expectMarks(tab, ['UserSec']);
    await tab.evaluate(
      'document.body.append(Object.assign(document.createElement("p"), { textContent: "Killnet" }))',
    );
    await expectMarks(tab, ['UserSec', 'Killnet']);
    await tab.close();
  });
});
