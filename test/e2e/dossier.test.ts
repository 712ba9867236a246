// From a name on a page to its card, to its dossier: star, note, graph, pictures.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Key } from '../../lib/cli/browsers/keys.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { dossierAddress } from '../../lib/intel/dossier-address.ts';
import { pressInCard } from './in-card.ts';
import { setSettings } from './settings.ts';
import { html, inBrowsers, type World } from './world.ts';

const PAGES = { '/': html('<p>UserSec and StucxTeam</p>') };

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIOLATIONS = `(() => {
  ${AXE};
  return axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]));
})()`;
const TOO_WIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** How the mark on a name is underlined. */
const lineOn = (name: string): string => `(() => {
  const [key] = [...CSS.highlights].find(([, ranges]) => [...ranges].some((range) => String(range) === ${JSON.stringify(name)})) ?? [];
  return key === undefined ? null : getComputedStyle(document.body, '::highlight(' + key + ')').textDecorationStyle;
})()`;

const waitForText = (tab: Tab, text: string): Promise<true> =>
  waitFor(`“${text}”`, async () =>
    String(await tab.evaluate('document.body.innerText')).includes(text) ? true : undefined,
  );

const waitUntil = (what: string, tab: Tab, expression: string): Promise<true> =>
  waitFor(what, async () => ((await tab.evaluate(expression)) === true ? true : undefined));

const press = (tab: Tab, label: string): Promise<true> =>
  waitUntil(
    `a button “${label}”`,
    tab,
    `(() => {
      const says = (each) => each.textContent + (each.getAttribute('aria-label') ?? '');
      const button = [...document.querySelectorAll('button, label')].find((each) => says(each).includes(${JSON.stringify(label)}));
      button?.click();
      return button !== undefined;
    })()`,
  );

const Hits = v.array(v.object({ id: v.string(), name: v.string() }));

async function idOf({ extension }: World, name: string): Promise<string> {
  const hits = v.parse(Hits, await extension.ask({ type: 'find-entities', query: name, limit: 1 }));
  return hits[0]?.id ?? '';
}

async function openDossier(world: World, name: string): Promise<Tab> {
  const tab = await world.browser.open(
    `${world.browser.extensionOrigin}${dossierAddress(await idOf(world, name))}`,
  );
  await waitUntil('the dossier', tab, `document.querySelector('.crosswalk') !== null`);
  return tab;
}

/** Presses a key, and waits until the page has had it and drawn what it does. */
async function pressThrough(tab: Tab, key: Key): Promise<void> {
  await tab.evaluate(`void (globalThis.drawn = new Promise((resolve) =>
    addEventListener('keyup', () => requestAnimationFrame(() => resolve(null)), { once: true })))`);
  await tab.press(key);
  await tab.evaluate('drawn');
}

/** What would be saved as a file, as text, or how many bytes it has. */
const saved = (label: string, read: string): string => `new Promise((resolve) => {
  const make = URL.createObjectURL;
  const click = HTMLAnchorElement.prototype.click;
  let last;
  URL.createObjectURL = (blob) => { last = blob; return make.call(URL, blob); };
  HTMLAnchorElement.prototype.click = function () {
    URL.createObjectURL = make;
    HTMLAnchorElement.prototype.click = click;
    resolve(${read});
  };
  [...document.querySelectorAll('.graph-section button')].find((each) => each.textContent === '${label}').click();
})`;

inBrowsers(PAGES, (world) => {
  test('a star on the card: its own mark on a trusted site, and the dossier has it too', async () => {
    const { browser } = world();
    await setSettings(world(), { language: 'en', trusted: ['news.test'] });
    const tab = await world().open('news.test/');
    await waitForMarks(tab, 2);
    // The sheet comes after the ranges.
    await waitUntil('the mark of its kind', tab, `${lineOn('UserSec')} === 'solid'`);
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    await pressInCard(tab, 'Watch UserSec');
    await waitUntil('its own mark', tab, `${lineOn('UserSec')} === 'double'`);
    await waitUntil('the other’s mark as it was', tab, `${lineOn('StucxTeam')} === 'solid'`);
    await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
    await pressInCard(tab, 'Dossier');
    const address = `${browser.extensionOrigin}${dossierAddress(await idOf(world(), 'UserSec'))}`;
    const dossier = await waitFor('the dossier', () => browser.find(address));
    await waitUntil(
      'the star',
      dossier,
      `document.querySelector('.star')?.getAttribute('aria-pressed') === 'true'`,
    );
    await press(dossier, 'Watch UserSec');
    await waitUntil(
      'no star',
      dossier,
      `document.querySelector('.star')?.getAttribute('aria-pressed') === 'false'`,
    );
    await dossier.close();
    await tab.bringToFront();
    await waitUntil('the mark of its kind', tab, `${lineOn('UserSec')} === 'solid'`);
    await tab.close();
  });

  test('the graph by keyboard, and what is saved of it', async () => {
    const tab = await openDossier(world(), 'UserSec');
    await tab.bringToFront();
    await tab.evaluate(`document.querySelector('.node[tabindex="0"]').focus()`);
    const before = await tab.evaluate(`document.activeElement.dataset.node`);
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown'] as const) {
      await pressThrough(tab, key);
      if ((await tab.evaluate(`document.activeElement.dataset.node`)) !== before) break;
    }
    const next = await tab.evaluate(`document.activeElement.dataset.node`);
    expect([next === before, next === null]).toEqual([false, false]);
    await tab.press('Enter');
    await waitUntil('what is said of it', tab, `document.querySelector('.node-panel') !== null`);
    const svg = String(await tab.evaluate(saved('Save as SVG', 'last.text()')));
    expect(svg).toMatch(/fill="#ffffff"[^>]*>TLP:CLEAR/);
    expect(svg).toContain('claimed by an actor');
    expect(svg).toMatch(/stroke-dasharray="6(px)?,? 4/);
    expect(svg).not.toMatch(/var\(|light-dark|tabindex|href/);
    expect(Number(await tab.evaluate(saved('Save as PNG', 'last.size')))).toBeGreaterThan(5_000);
    await tab.close();
  });

  test('a note is stored as typed, outlives the background, and can be taken off and put back', async () => {
    const { browser } = world();
    const tab = await openDossier(world(), 'StucxTeam');
    await tab.evaluate(`(() => {
      const field = document.querySelector('textarea');
      field.value = '  seen in two chats\\n—ask again';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })()`);
    await waitUntil(
      'it is stored',
      tab,
      `document.querySelector('.note [role=status]').textContent === 'Stored'`,
    );
    await browser.killBackground();
    await tab.goto(`${browser.extensionOrigin}/dossier.html`);
    await waitForText(tab, 'seen in two chats');
    await press(tab, 'Remove: StucxTeam');
    await waitForText(tab, 'The note on StucxTeam is removed.');
    await press(tab, 'Undo');
    await waitForText(tab, '—ask again');
    expect(await tab.evaluate(VIOLATIONS)).toEqual([]);
    await tab.close();
  });

  test('what no feed has is said so', async () => {
    const { browser } = world();
    const tab = await browser.open(`${browser.extensionOrigin}${dossierAddress('stix:nobody')}`);
    await waitForText(tab, 'No such entity');
    expect(await tab.evaluate(VIOLATIONS)).toEqual([]);
    await tab.close();
  });

  test.each([
    ['en', 'light'],
    ['ja', 'dark'],
  ])('axe finds nothing, and the narrowest window is wide enough: %s, %s', async (language, scheme) => {
    await setSettings(world(), { language, hoverDelay: language === 'ja' ? 200 : 250 });
    const tab = await openDossier(world(), 'UserSec');
    await tab.evaluate(`document.documentElement.style.colorScheme = '${scheme}'`);
    expect(await tab.evaluate(VIOLATIONS)).toEqual([]);
    await tab.resize(320, 800);
    expect(await tab.evaluate(TOO_WIDE)).toBe(0);
    await tab.evaluate(`document.querySelectorAll('.segments input')[1].click()`);
    await waitUntil('the list', tab, `document.querySelector('.graph-list') !== null`);
    expect(await tab.evaluate(TOO_WIDE)).toBe(0);
    expect(await tab.evaluate(VIOLATIONS)).toEqual([]);
    await tab.close();
  });
});
