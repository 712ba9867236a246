// What is copied in the card is on the clipboard: the frame has no leave of the page for that, and needs none.
import { expect, test } from 'vitest';
import { pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { copiedFrom, pressInCard } from './in-card.ts';
import { html, inBrowsers } from './world.ts';

const PAGE = html('<p>UserSec</p>');
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
      expect(await copiedFrom(tab)).toMatch(/^UserSec \(KELA, \d{4}-\d\d-\d\d, TLP:CLEAR\)$/);
      await tab.close();
    });
  },
  { secureHosts: ['secure.test', 'isolated.test'] },
);
