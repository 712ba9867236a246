import { expect, test } from 'vitest';
import { pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { html, inBrowsers } from './world.ts';

const PAGES = { '/private': html('<p>UserSec and #FreePavel</p>') };
const URL = 'http://news.test/private';

inBrowsers(PAGES, (world) => {
  test('marks and card in a private window', async () => {
    const { browser, extension } = world();
    const isPrivate = await extension.evaluate(
      `browser.windows.create({ incognito: true, url: '${URL}' }).then(({ incognito }) => incognito)`,
    );
    expect(isPrivate).toBe(true);
    const tab = await waitFor('the private tab', () => browser.find(URL));
    expect(await waitForMarks(tab, 2)).toEqual(['UserSec', '#FreePavel']);
    expect(await pointAt(tab, 'UserSec', 'Matched as “UserSec”')).toContain('KELA');
    await tab.close();
  });
});
