// Intel from an enemy: imported by the real options page, it is refused or harmless, and what was refused is said.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardFrame, paintedTexts, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { importIntel } from '../../lib/cli/demo/import-intel.ts';
import { dossierAddress } from '../../lib/intel/dossier-address.ts';
import { html, inBrowsers } from '../e2e/world.ts';
import { makeStixBundle, makeStixObject, makeStixRelation, type StixObject } from '../make/stix.ts';

const SCRIPT = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>';
const TEXT =
  'the a an of A I is and play one на в и في من . , - 1 2 () [] <img> constructor __proto__ toString undefined null';
const PAGES = {
  '/': html(
    `<p>Paper Heron, ${TEXT.replaceAll('<', '&lt;')}, Evil Heron and Ring One. ${'a'.repeat(200)}</p>`,
  ),
};

const heron = makeStixObject('threat-actor', {
  name: 'Paper Heron',
  description: `${SCRIPT} [a link](javascript:window.pwned=1) ${'long '.repeat(100_000)}`,
  aliases: [
    ...[
      'the',
      'a',
      'I',
      'на',
      'في',
      ' ',
      '.',
      '',
      '\u200b',
      '\u202eneroH livE',
      '__proto__',
      'constructor',
      SCRIPT,
      '.*',
      '(a+)+$',
      '\\w+',
      '(?:Heron|Ring)',
    ],
    'x'.repeat(1_000_000),
    'Evil\u202e\u2066 Heron\u2069\u202c',
  ],
  external_references: [
    { source_name: 'bad', url: 'javascript:window.pwned=1' },
    { source_name: 'worse', url: 'data:text/html,<script>window.pwned=1</script>' },
    { source_name: SCRIPT, url: 'https://example.org/"onmouseover="window.pwned=1' },
  ],
});
const [one, two] = ['Ring One', 'Ring Two'].map((name) => makeStixObject('intrusion-set', { name })) as [
  StixObject,
  StixObject,
];
const OBJECTS: unknown[] = [
  heron,
  one,
  two,
  makeStixRelation(one, 'attributed-to', two),
  makeStixRelation(two, 'attributed-to', one),
  makeStixRelation(one, 'related-to', one),
  makeStixObject('threat-actor', { name: '' }),
  makeStixObject('threat-actor', { name: { toString: 'x' } }),
  makeStixObject('threat-actor', {
    name: 'Endless',
    aliases: Array.from({ length: 100_000 }, (_, i) => `Endless ${i}`),
  }),
  { type: 'threat-actor', id: '__proto__', name: 'No Id' },
  null,
  7,
  'text',
];

/** Among what is in it. */
const REFUSED = new Set([
  ...['no-id', 'not-an-object', 'bad-field', 'no-name', 'name-too-long', 'too-many-names'],
]);
const Refusals = v.array(v.object({ reason: v.string() }));
const Feeds = v.array(v.object({ id: v.string(), fileName: v.optional(v.string()) }));

/** What is inside a frame or page that could be somebody's script or lead to it. */
const DANGER = `JSON.stringify({
  ran: window.pwned ?? 'nothing',
  scripts: [...document.querySelectorAll('script')].filter(({ src }) => !src.startsWith(location.origin)).length,
  images: [...document.images].filter(({ src }) => !src.startsWith(location.origin)).length,
  handlers: [...document.querySelectorAll('*')].filter((each) => [...each.attributes].some(({ name }) => name.startsWith('on'))).length,
  links: [...document.links].map(({ protocol }) => protocol).filter((protocol) => !/^(https?|chrome-extension|moz-extension):$/.test(protocol)),
})`;
const HARMLESS = JSON.stringify({ ran: 'nothing', scripts: 0, images: 0, handlers: 0, links: [] });

const Hits = v.array(v.object({ id: v.string() }));

const TYPE = `(() => {
  const field = document.querySelector('[role="combobox"]');
  field.focus();
  field.value = 'evil heron';
  field.dispatchEvent(new Event('input', { bubbles: true }));
})()`;

inBrowsers(PAGES, (world) => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'byname-enemy-'));
    await writeFile(join(folder, 'enemy.json'), JSON.stringify(makeStixBundle(OBJECTS)));
    await importIntel(world().browser, world().extension, join(folder, 'enemy.json'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('words that would mark everything mark nothing', async () => {
    const tab = await world().open('news.test/');
    await waitForMarks(tab, 4);
    expect(await paintedTexts(tab)).toEqual(['Paper Heron', '__proto__', 'Evil Heron', 'Ring One']);
    await tab.close();
  });

  test('its card runs nothing and leads nowhere', async () => {
    const tab = await world().open('news.test/');
    for (const name of ['Paper Heron', 'Ring One']) {
      await pointAt(tab, name, `Matched as “${name}”`);
      const card = await cardFrame(tab);
      await card?.evaluate(
        `document.querySelectorAll('details, [aria-expanded="false"]').forEach((each) => each.click())`,
      );
      expect(await card?.evaluate(DANGER)).toBe(HARMLESS);
    }
    expect(await tab.evaluate('window.pwned ?? "nothing"')).toBe('nothing');
    await tab.close();
  });

  test('its dossier and what the search finds run nothing and lead nowhere', async () => {
    const { browser, extension } = world();
    const [hit] = v.parse(
      Hits,
      await extension.ask({ type: 'find-entities', query: 'paper heron', limit: 1 }),
    );
    for (const address of [dossierAddress(hit?.id ?? ''), '/search.html']) {
      const own = await browser.open(`${browser.extensionOrigin}${address}`);
      if (address === '/search.html') await own.evaluate(TYPE);
      await waitFor(`Paper Heron on ${address}`, async () =>
        String(await own.evaluate('document.body.innerText')).includes('Evil Heron') ? true : undefined,
      );
      expect(await own.evaluate(DANGER)).toBe(HARMLESS);
      await own.close();
    }
  });

  test('what was refused is listed, and the options page is unharmed by it', async () => {
    const { browser, extension } = world();
    const feeds = v.parse(Feeds, await extension.ask({ type: 'feeds' }));
    const feedId = feeds.find(({ fileName }) => fileName === 'enemy.json')?.id;
    const refusals = v.parse(Refusals, await extension.ask({ type: 'refusals', feedId }));
    expect(new Set(refusals.map(({ reason }) => reason))).toEqual(REFUSED);
    const options = await browser.open(`${browser.extensionOrigin}/options.html`);
    await options.evaluate('new Promise((resolve) => setTimeout(resolve, 1000))');
    await options.evaluate(`document.querySelectorAll('details').forEach((each) => (each.open = true))`);
    expect(await options.evaluate(DANGER)).toBe(HARMLESS);
    await options.close();
  });
});
