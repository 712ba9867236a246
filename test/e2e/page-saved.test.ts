// Saved pages, each with the words that must be painted in the end beside it as JSON. In any order: browsers differ about
// which comes first, a page or a shadow root in it.
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paintedTexts } from '../../lib/cli/browsers/marks.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { importIntel } from '../../lib/cli/demo/import-intel.ts';
import { intelOfPages } from '../pages/intel.ts';
import { inBrowsers } from './world.ts';

const FOLDER = 'test/pages';
const NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.slice(0, -'.html'.length));

const read = (file: string): string => readFileSync(`${FOLDER}/${file}`, 'utf8');

const lines = (words: unknown): string => (Array.isArray(words) ? words : []).toSorted().join('\n');

inBrowsers(Object.fromEntries(NAMES.map((name) => [`/${name}`, read(`${name}.html`)])), (world) => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'byname-pages-'));
    await writeFile(join(folder, 'pages.json'), intelOfPages());
    await importIntel(world().browser, world().extension, join(folder, 'pages.json'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(NAMES)('%s', async (name) => {
    const tab = await world().open(`saved.test/${name}`);
    const expected = lines(JSON.parse(read(`${name}.json`)));
    const painted = async (): Promise<string> => lines(await paintedTexts(tab));
    await waitFor('all marks', async () => ((await painted()) === expected ? true : undefined)).catch(
      () => undefined,
    );
    await tab.evaluate('new Promise((resolve) => setTimeout(resolve, 300))');
    expect(await painted()).toBe(expected);
    await tab.close();
  });
});
