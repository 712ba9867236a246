// Files of intel, imported on the real options page.
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paintedTexts, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Extension } from '../../lib/cli/browsers/extension-page.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { importIntel } from '../../lib/cli/demo/import-intel.ts';
import { makeMispCluster, makeMispValue } from '../make/misp.ts';
import { makeStixBundle, makeStixObject, makeStixRelation } from '../make/stix.ts';
import { inBrowsers } from './world.ts';

const GALAXY = '../shared/data/misp-galaxy/threat-actor.json';
const BAD_FILES: Readonly<Record<string, string>> = {
  'broken.json': '{"type": "bundle", "objects": [',
  'empty.json': '',
  'wrong.json': '{"hello": "world"}',
};

const Feeds = v.array(
  v.object({
    id: v.string(),
    fileName: v.optional(v.string()),
    counts: v.object({
      entities: v.number(),
      names: v.number(),
      assertions: v.number(),
      withdrawn: v.number(),
      refused: v.number(),
      notUsed: v.record(v.string(), v.number()),
    }),
  }),
);

const feedsOf = async (extension: Extension): Promise<v.InferOutput<typeof Feeds>> =>
  v.parse(Feeds, await extension.ask({ type: 'feeds' }));

function stixFile(): string {
  const actor = makeStixObject('threat-actor', { name: 'Paper Heron', aliases: ['Quartz Moth'] });
  const friend = makeStixObject('intrusion-set', { name: 'Velvet Crane' });
  const gone = makeStixObject('threat-actor', { name: 'Silver Otter', revoked: true });
  const unused = makeStixObject('indicator', { name: 'An indicator', pattern: "[file:name = 'a']" });
  const nameless = makeStixObject('threat-actor', {});
  return JSON.stringify(
    makeStixBundle([actor, friend, gone, unused, nameless, makeStixRelation(actor, 'related-to', friend)]),
  );
}

inBrowsers({}, (world) => {
  let folder = '';
  const file = (name: string): string => join(folder, name);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'byname-intake-'));
    const galaxy = makeMispCluster([makeMispValue('Amber Jackal', { meta: { synonyms: ['Copper Lynx'] } })]);
    const files = { 'intel.json': stixFile(), 'galaxy.json': JSON.stringify(galaxy), ...BAD_FILES };
    for (const [name, text] of Object.entries(files)) await writeFile(file(name), text);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('a STIX bundle: counts, marks, card', async () => {
    const { browser, extension, openBody } = world();
    const tab = await openBody('<p>Paper Heron, Quartz Moth, Velvet Crane, Silver Otter</p>');
    await importIntel(browser, extension, file('intel.json'));
    const feed = (await feedsOf(extension)).find(({ fileName }) => fileName === 'intel.json');
    expect(feed?.counts).toMatchObject({
      entities: 2,
      names: 3,
      assertions: 1,
      withdrawn: 1,
      refused: 1,
      notUsed: { indicator: 1 },
    });
    expect(await waitForMarks(tab, 3)).toEqual(['Paper Heron', 'Quartz Moth', 'Velvet Crane']);
    await pointAt(tab, 'Quartz Moth', 'an alias of Paper Heron');
    await tab.close();
  });

  test('a MISP galaxy cluster', async () => {
    const { browser, extension, openBody } = world();
    await importIntel(browser, extension, file('galaxy.json'));
    const tab = await openBody('<p>Copper Lynx</p>');
    await waitForMarks(tab);
    await pointAt(tab, 'Copper Lynx', 'Amber Jackal');
    await tab.close();
  });

  test('a feed that is removed takes its names with it, and can come back', async () => {
    const { extension, openBody } = world();
    const tab = await openBody('<p>Paper Heron and UserSec</p>');
    await waitForMarks(tab, 2);
    const feed = (await feedsOf(extension)).find(({ fileName }) => fileName === 'intel.json');
    await extension.ask({ type: 'remove-feed', feedId: feed?.id });
    await waitFor('the mark to go', async () => ((await paintedTexts(tab)).length === 1 ? true : undefined));
    expect(await paintedTexts(tab)).toEqual(['UserSec']);
    await extension.ask({ type: 'restore-feed', feedId: feed?.id });
    expect(await waitForMarks(tab, 2)).toEqual(['Paper Heron', 'UserSec']);
    await tab.close();
  });

  test.each(Object.keys(BAD_FILES))('%s is refused and changes nothing', async (name) => {
    const { browser, extension } = world();
    const before = await feedsOf(extension);
    await expect(importIntel(browser, extension, file(name))).rejects.toThrow(/was refused/);
    expect(await feedsOf(extension)).toEqual(before);
  });

  test('MISP’s threat actors: a card for APT28', async ({ skip }) => {
    skip(!existsSync(GALAXY), `${GALAXY} is not here`);
    const { browser, extension, openBody } = world();
    await importIntel(browser, extension, resolve(GALAXY));
    const tab = await openBody('<p>APT28, also Fancy Bear.</p>');
    expect(await waitForMarks(tab, 2)).toEqual(['APT28', 'Fancy Bear']);
    expect(await pointAt(tab, 'APT28', 'Matched as “APT28”')).toContain('Sofacy');
    await tab.close();
  });
});
