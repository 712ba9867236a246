// When a page's styles are computed tells it nothing of what is known: a transition begins where somebody asks about layout between two
// turns of the page. What is not painted must not be asked about, or a page could try name after name.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tabIdOf } from '../../lib/cli/browsers/extension-page.ts';
import { paintedTexts } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { importIntel } from '../../lib/cli/demo/import-intel.ts';
import { setSettings } from '../e2e/settings.ts';
import { html, inBrowsers, type World } from '../e2e/world.ts';
import { makeStixBundle, makeStixObject } from '../make/stix.ts';

/** Between two turns the bait is half transparent; before each frame it is whole again, so that only a question begins the transition. */
const BAIT = `<style>
  #bait { transition: opacity 1000s; }
  #bait.out { opacity: 0.5; }
</style>
<script>
  let asked = 0;
  let isLaid = false;
  addEventListener('transitionrun', () => (asked += 1));
  const set = (isOut) => document.querySelector('#bait').classList.toggle('out', isOut);
  const frame = () => { set(false); if (isLaid) requestAnimationFrame(frame); };
  const turn = () => { if (isLaid) { set(true); setTimeout(() => { set(false); setTimeout(turn); }, 5); } };
  const lay = (word) => {
    asked = 0;
    isLaid = true;
    requestAnimationFrame(frame);
    setTimeout(turn);
    document.querySelector('#word').textContent = word;
  };
  const lift = async () => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    isLaid = false;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return asked;
  };
</script>`;
const PAGES = { '/': html('<p id="word"></p><p id="bait">Bait</p>', BAIT) };

const Report = v.object({ found: v.array(v.object({ name: v.string(), count: v.number() })) });

/** What the background counts there. */
async function countedIn({ extension }: World, tabId: number): Promise<string> {
  const { found } = v.parse(Report, await extension.ask({ type: 'tab-report', tabId }));
  return found.flatMap(({ name, count }) => (count > 0 ? [name] : [])).join();
}

/** STIX 2.1, §7.2.1.4 */
const AMBER = 'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82';
const SECRET = ['Paper Heron', 'Iron Lantern', 'Copper Owl', 'Glass Otter'];
const WORDS = ['UserSec', 'RipperSec', 'Killnet', 'CyberDragon'];

inBrowsers(PAGES, (world) => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'byname-oracle-'));
    const objects = SECRET.map((name) =>
      makeStixObject('threat-actor', { name, object_marking_refs: [AMBER] }),
    );
    await writeFile(join(folder, 'secret.json'), JSON.stringify(makeStixBundle(objects)));
    await importIntel(world().browser, world().extension, join(folder, 'secret.json'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /**
   * How often somebody has asked about layout while these words came, each until it was counted. A question that comes while the bait is
   * whole is missed, so each word comes twice.
   */
  async function askedFor(tab: Tab, words: readonly string[]): Promise<number> {
    const tabId = await tabIdOf(world().extension, await tab.url());
    let asked = 0;
    for (const word of [...words, ...words]) {
      await tab.evaluate(`lay(${JSON.stringify(word)})`);
      await waitFor(`${word} to be counted`, async () =>
        (await countedIn(world(), tabId)) === word ? true : undefined,
      );
      asked += Number(await tab.evaluate('lift()'));
    }
    return asked;
  }

  test('names that are not painted: in mode “discreet”, and above TLP:CLEAR; with painted ones it would tell', async () => {
    await setSettings(world(), { modes: { 'quiet.test': 'discreet' } });
    const quiet = await world().open('quiet.test/');
    expect(await askedFor(quiet, WORDS)).toBe(0);
    await quiet.close();

    const open = await world().open('news.test/');
    await waitFor('a question', async () => ((await askedFor(open, WORDS)) > 0 ? true : undefined));
    expect(await paintedTexts(open)).toEqual(WORDS.slice(-1));
    await open.close();

    const marked = await world().open('news.test/');
    expect(await askedFor(marked, SECRET)).toBe(0);
    expect(await paintedTexts(marked)).toEqual([]);
    await marked.close();
  });
});
