// Large files, and a background that ends in the middle of them.
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paintedTexts, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { makeBigStix } from '../make/big-stix.ts';
import { inBrowsers, type World } from './world.ts';

const PATIENCE = 120_000;
/** Actors in a file of about 45 MB. */
const BIG = 25_000;
/** Enough for each phase to be seen. */
const LONG = 8_000;
const STATE = `(() => {
  const box = document.querySelector('.import');
  return box === null ? null : box.dataset.state + ' ' + box.innerText;
})()`;

const stateOf = async (options: Tab): Promise<string> => String(await options.evaluate(STATE));

const waitForState = (options: Tab, wanted: RegExp): Promise<string> =>
  waitFor(
    `an import that is ${wanted}`,
    async () => {
      const state = await stateOf(options);
      return wanted.test(state) ? state : undefined;
    },
    PATIENCE,
  );

/** Watched in the page itself: a phase may be over before somebody outside has looked again. Resolves to the state then, or to how it ended. */
const stateIn = (options: Tab, phase: string): Promise<unknown> =>
  options.evaluate(`new Promise((resolve) => {
    const look = () => {
      const state = ${STATE};
      if (state !== null && (!state.startsWith('running') || state.includes('${phase}'))) resolve(state);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  })`);

const openOptions = ({ browser }: World): Promise<Tab> =>
  browser.open(`${browser.extensionOrigin}/options.html`);

const fileNames = async ({ extension }: World): Promise<string> =>
  JSON.stringify(await extension.ask({ type: 'feeds' }));

inBrowsers({}, (world) => {
  let folder = '';
  const file = (base: string): string => join(folder, base);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'byname-big-'));
    await writeFile(file('big.json'), makeBigStix(BIG));
    await writeFile(file('long.json'), makeBigStix(LONG));
    await writeFile(file('huge.json'), '');
    await truncate(file('huge.json'), 201 * 1024 * 1024);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('over 200 MB: refused before it is read', async () => {
    const options = await openOptions(world());
    await options.setFiles('input[type="file"]', [file('huge.json')]);
    expect(await waitForState(options, /^failed/)).toContain('larger than 200 MB');
    expect(await fileNames(world())).not.toContain('huge.json');
    await options.close();
  });

  test.each(['Reading the file', 'Checking the objects', 'Storing'])(
    'killed while “%s”: nothing has changed, and the page says so',
    async (phase) => {
      const { browser, openBody } = world();
      const tab = await openBody('<p>UserSec and Heron 17</p>');
      await waitForMarks(tab);
      const options = await openOptions(world());
      const inPhase = stateIn(options, phase);
      await options.setFiles('input[type="file"]', [file('long.json')]);
      expect(await inPhase).toContain(phase);
      await browser.killBackground();
      expect(await waitForState(options, /^(failed|done)/)).toMatch(
        /^failed.*interrupted.*Nothing was changed/s,
      );
      expect(await fileNames(world())).not.toContain('long.json');
      await tab.bringToFront();
      await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
      expect(await paintedTexts(tab)).toEqual(['UserSec']);
      for (const each of [options, tab]) await each.close();
    },
    PATIENCE,
  );

  test(
    '45 MB: progress is shown, the old names are found meanwhile, then the new ones',
    async () => {
      const { openBody } = world();
      const options = await openOptions(world());
      await options.setFiles('input[type="file"]', [file('big.json')]);
      await waitForState(options, /^running.*(Checking|Storing)/s);
      const tab = await openBody('<p>UserSec and Quartz Heron 17</p>');
      expect((await waitForMarks(tab))[0]).toBe('UserSec');
      await options.bringToFront();
      expect(await waitForState(options, /^(failed|done)/)).toContain('25,000 entities, 50,000 names');
      await tab.close();
      await options.close();
    },
    PATIENCE,
  );
});
