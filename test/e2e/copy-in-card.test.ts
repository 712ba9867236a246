// What is copied in the card is on the clipboard: the frame has no leave of the page for that, and needs none.
import { expect, test } from 'vitest';
import { pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { pressInCard } from './in-card.ts';
import { html, inBrowsers } from './world.ts';

const PAGE = html('<p>UserSec</p><div style="height: 600px"></div><textarea></textarea>');
const ISOLATED = {
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'clipboard-write=(), clipboard-read=()',
};
const PAGES = { '/': PAGE, 'isolated.test/': { body: PAGE, headers: ISOLATED } };

inBrowsers(
  PAGES,
  (world) => {
    test.each(['news.test', 'secure.test', 'isolated.test'])('on %s', async (host) => {
      const tab = await world().open(`${host}/`);
      await waitForMarks(tab);
      await pointAt(tab, 'UserSec', 'Matched as “UserSec”');
      await pressInCard(tab, 'Copy as one line');
      await tab.click({ x: 700, y: 800 });
      await tab.evaluate('document.querySelector("textarea").focus()');
      const pasted = await waitFor('the line', async () => {
        await tab.press('Control', 'v');
        const text = String(await tab.evaluate('document.querySelector("textarea").value'));
        return text === '' ? undefined : text;
      });
      expect(pasted).toMatch(/UserSec.*KELA.*TLP:CLEAR/);
      await tab.close();
    });
  },
  { secureHosts: ['secure.test', 'isolated.test'] },
);
