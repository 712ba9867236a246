// A browser that has no room left, in the middle of an import and of a sync.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paintedTexts, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { html, inBrowsers, type World } from '../e2e/world.ts';
import { makeBigStix } from '../make/big-stix.ts';
import { makeStixBundle, makeStixObject } from '../make/stix.ts';
import { fillDisk, freeDisk, removeCopies, SMALL_DISK, withoutUnlimited } from './full-disk.ts';

const PATIENCE = 180_000;
/** A file of some megabytes. */
const COUNT = 1_500;

const small = (): string =>
  JSON.stringify(makeStixBundle([makeStixObject('threat-actor', { name: 'Paper Heron' })]));
let remote = small();
const PAGES = {
  '/': html('<p>UserSec, Paper Heron and Quartz Heron 17</p>'),
  'localhost/feed.json': () => ({ body: remote, type: 'application/json' }),
};

const STATE = `(() => {
  const box = document.querySelector('.import');
  return box === null ? null : box.dataset.state + ' ' + box.innerText;
})()`;

/** Gives back what the options page says in the end. */
async function importFile({ browser }: World, path: string): Promise<string> {
  const options = await browser.open(`${browser.extensionOrigin}/options.html`);
  await options.setFiles('input[type="file"]', [path]);
  const said = await waitFor(
    'the end of the import',
    async () => {
      const state = String(await options.evaluate(STATE));
      return /^(failed|done)/.test(state) ? state : undefined;
    },
    PATIENCE,
  );
  await options.close();
  return said;
}

const Feeds = v.array(
  v.object({
    id: v.string(),
    counts: v.looseObject({}),
    sync: v.optional(v.object({ state: v.looseObject({}) })),
  }),
);

/** Which feeds there are, and how much of each. */
const feedsIn = async ({ extension }: World): Promise<object[]> =>
  v.parse(Feeds, await extension.ask({ type: 'feeds' })).map(({ id, counts }) => ({ id, counts }));

const waitForFeed = ({ extension }: World, id: string, wanted: RegExp): Promise<string> =>
  waitFor(
    `a feed that is ${wanted}`,
    async () => {
      const feeds = v.parse(Feeds, await extension.ask({ type: 'feeds' }));
      const state = JSON.stringify(feeds.find((each) => each.id === id)?.sync?.state);
      return wanted.test(state) ? state : undefined;
    },
    PATIENCE,
  );

const NOTE = 'What I know of them';

async function writeNote({ extension }: World): Promise<void> {
  const hits = await extension.ask({ type: 'find-entities', query: 'usersec', limit: 1 });
  const [{ id }] = v.parse(v.tuple([v.object({ id: v.string() })]), hits);
  await extension.ask({ type: 'write-note', id, text: NOTE });
}

async function addFeed({ extension }: World): Promise<string> {
  const config = { url: 'http://localhost/feed.json' };
  const form = { kind: 'url', config, login: { kind: 'none' }, schedule: 'by-hand', defaultTlp: 'CLEAR' };
  return v.parse(v.object({ feedId: v.string() }), await extension.ask({ type: 'add-feed', form })).feedId;
}

afterAll(removeCopies);

inBrowsers(
  PAGES,
  (world) => {
    let folder = '';
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'byname-full-'));
      await writeFile(join(folder, 'big.json'), makeBigStix(COUNT));
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    async function expectNote(): Promise<void> {
      expect(JSON.stringify(await world().extension.ask({ type: 'kept' }))).toContain(NOTE);
    }

    async function expectMarks(words: string[]): Promise<void> {
      const tab = await world().open('news.test/');
      await waitForMarks(tab, words.length);
      await pointAt(tab, words.at(-1), `Matched as “${words.at(-1)}”`);
      expect(await paintedTexts(tab)).toEqual(words);
      await tab.close();
    }

    test(
      'an import and a sync say so, what was there answers, notes stay; with room again both go in',
      async () => {
        const { browser, extension } = world();
        remote = small();
        const id = await addFeed(world());
        await waitForFeed(world(), id, /"ready"/);
        await expectMarks(['UserSec', 'Paper Heron']);
        await writeNote(world());
        const before = await feedsIn(world());

        await fillDisk(world());
        remote = makeBigStix(COUNT);
        await extension.ask({ type: 'sync-now', feedId: id });
        expect(await waitForFeed(world(), id, /"failed"/)).toContain('"store-full"');
        // Behind it: what Chromium has undone still takes up room for a while, and then not even a wish to sync fits.
        const said = await importFile(world(), join(folder, 'big.json'));
        expect(said).toMatch(/^failed.*no room left.*Nothing was changed/s);
        expect(await feedsIn(world())).toEqual(before);
        await expectMarks(['UserSec', 'Paper Heron']);
        await browser.killBackground();
        await expectMarks(['UserSec', 'Paper Heron']);
        await expectNote();

        await freeDisk(world());
        await extension.ask({ type: 'sync-now', feedId: id });
        await waitForFeed(world(), id, /"ready"/);
        await expectMarks(['UserSec', 'Quartz Heron 17']);
        expect(await importFile(world(), join(folder, 'big.json'))).toMatch(/^done/);
        expect((await feedsIn(world())).length).toBe(before.length + 1);
        await expectNote();
      },
      PATIENCE,
    );
  },
  { prefs: SMALL_DISK, extension: withoutUnlimited },
);
