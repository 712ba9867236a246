// t.me as people without an account see it.
import { expect, test } from 'vitest';
import { paintedTexts, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Realm } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { CHANNEL } from '../pages/telegram/preview/posts.ts';
import { frameAt } from './frames.ts';
import { TELEGRAM, TELEGRAM_HOSTS } from './telegram-world.ts';
import { html, inBrowsers } from './world.ts';

const EMBED = `<iframe src="https://t.me/${CHANNEL}/14?embed=1" width="600" height="500"></iframe>`;
const PAGES = { ...TELEGRAM, 'news.test/embed': html(`<p>Read this:</p>${EMBED}`) };

/** Of one post: each painted word with the class of what it stands in. */
const paintedIn = async (realm: Realm, post: number): Promise<unknown> =>
  realm.evaluate(`[...CSS.highlights.values()].flatMap((highlight) => [...highlight])
    .filter(({ startContainer }) => startContainer.parentElement.closest('[data-post]')?.dataset.post === '${CHANNEL}/${post}')
    .map((range) => range.startContainer.parentElement.closest('[class]').className.split(' ')[0] + ': ' + range).sort()`);

async function waitForPainted(realm: Realm, post: number, expected: readonly string[]): Promise<void> {
  await waitFor(`the marks of post ${post}`, async () =>
    JSON.stringify(await paintedIn(realm, post)) === JSON.stringify(expected) ? true : undefined,
  ).catch(async () => expect(await paintedIn(realm, post)).toEqual(expected));
}

const OWNER = 'tgme_widget_message_owner_name: UserSec';

inBrowsers(
  PAGES,
  (world) => {
    test('a channel: each text once, more posts when they come, no reactions', async () => {
      const tab = await world().open(`t.me/s/${CHANNEL}`);
      await waitForMarks(tab, 3);
      await tab.evaluate(
        `document.querySelector('[data-post$="/30"]').scrollIntoView({ behavior: 'instant' })`,
      );
      // A picture with a text, an answer, and an edge inside a name: 30 % 6 is 0.
      await waitForPainted(tab, 30, [
        'tgme_widget_message_author_name: UserSec',
        OWNER,
        'tgme_widget_message_text: OverFlame',
        'tgme_widget_message_text: UserSec',
      ]);
      await tab.evaluate(`document.querySelector('.js-messages_more').click()`);
      await waitFor('the posts before', async () =>
        (await tab.evaluate(`document.querySelector('[data-post$="/20"]') !== null`)) === true
          ? true
          : undefined,
      );
      await tab.evaluate(
        `document.querySelector('[data-post$="/20"]').scrollIntoView({ behavior: 'instant' })`,
      );
      await waitForPainted(tab, 20, [
        OWNER,
        'tgme_widget_message_text: #FreeDurov',
        'tgme_widget_message_text: RipperSec',
      ]);
      expect(await tab.evaluate(`document.querySelectorAll('.tgme_reaction').length`)).toBeGreaterThan(0);
      await tab.close();
    });

    test('the landing page', async () => {
      const tab = await world().open(`t.me/${CHANNEL}`);
      expect(await waitForMarks(tab, 2)).toEqual(['UserSec', 'RipperSec']);
      await tab.close();
    });

    test.each([
      ['a post’s page', `t.me/${CHANNEL}/14`, '&mode=tme'],
      ['another site', 'news.test/embed', ''],
    ])('a post in a frame of %s', async (_, address, query) => {
      const tab = await world().open(address);
      const frame = await frameAt(tab, `https://t.me/${CHANNEL}/14?embed=1${query}`);
      await waitForPainted(
        frame,
        14,
        [
          OWNER,
          'tgme_widget_message_text: #FreeDurov',
          'tgme_widget_message_text: RipperSec',
          'tgme_widget_message_forwarded_from_name: Killnet',
        ].sort(),
      );
      expect(await paintedTexts(tab)).toEqual([]);
      await tab.close();
    });
  },
  { secureHosts: TELEGRAM_HOSTS },
);
