// Handles and contacts on real pages: whose they are follows from the page, and no address of theirs is a link.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardFrame, paintedTexts, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { importIntel } from '../../lib/cli/demo/import-intel.ts';
import { CONTACTS } from '../make/contacts.ts';
import { makeStixBundle, makeStixObject, makeStixRelation } from '../make/stix.ts';
import { html, inBrowsers } from './world.ts';

const HIDDEN = CONTACTS.onion.replace('.', '[.]');
const BODY = `<p>by @paper_heron today</p><p>See t.me/paper_heron, hxxp://${HIDDEN}/blog</p>`;

/** Hosts that the browsers don't force to TLS. */
const PAGES = { '/heron': html(BODY) };

const telegram = makeStixObject('threat-actor', {
  name: 'Paper Heron',
  aliases: ['https://t.me/paper_heron', CONTACTS.onion, CONTACTS.tox],
});
const vk = makeStixObject('threat-actor', { name: 'Velvet Newt', aliases: ['https://vk.com/paper_heron'] });
const wallet = makeStixObject('cryptocurrency-wallet', { value: CONTACTS.bitcoin });

inBrowsers(PAGES, (world) => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'byname-platforms-'));
    const path = join(folder, 'ours.json');
    const objects = [telegram, vk, wallet, makeStixRelation(telegram, 'uses', wallet)];
    await writeFile(path, JSON.stringify(makeStixBundle(objects)));
    await importIntel(world().browser, world().extension, path);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each([
    ['telegram.dog', 'a handle of Paper Heron on Telegram', 'platform unknown'],
    ['vk.ru', 'a handle of Velvet Newt on VK', 'platform unknown'],
  ])('a handle on %s is that platform’s', async (host, said, unsaid) => {
    const tab = await world().open(`${host}/heron`);
    await waitForMarks(tab, 3);
    const card = await pointAt(tab, '@paper_heron', said);
    expect(card).not.toContain(unsaid);
    await tab.close();
  });

  test('an address says it itself', async () => {
    const tab = await world().open('vk.ru/heron');
    const card = await pointAt(tab, 'paper_heron', 'a handle of Paper Heron on Telegram');
    expect(card).not.toContain('platform unknown');
    await tab.close();
  });

  test('elsewhere it may be anybody’s, and the card says so', async () => {
    const tab = await world().open('news.test/heron');
    expect(await waitForMarks(tab, 3)).toEqual(['@paper_heron', 'paper_heron', HIDDEN]);
    const card = await pointAt(tab, '@paper_heron', 'platform unknown');
    expect(card).toContain('Paper Heron');
    expect(card).toContain('Velvet Newt');
    await tab.close();
  });

  test('contacts are shown defanged, to copy only', async () => {
    const tab = await world().open('news.test/heron');
    await waitForMarks(tab, 3);
    const said = await pointAt(
      tab,
      HIDDEN,
      `Matched as “${HIDDEN}”, a contact of Paper Heron (Onion address)`,
    );
    expect(said).toContain('Contacts');
    expect(said).toContain(CONTACTS.bitcoin);
    expect(said).not.toContain(CONTACTS.onion);
    const card = await cardFrame(tab);
    expect(await card?.evaluate('document.querySelectorAll(".contact a").length')).toBe(0);
    expect(await card?.evaluate('document.querySelectorAll(".contact button").length')).toBe(3);
    expect(world().requests.filter((url) => /onion|t\.me/.test(url))).toEqual([]);
    expect(await paintedTexts(tab)).toContain(HIDDEN);
    await tab.close();
  });
});
