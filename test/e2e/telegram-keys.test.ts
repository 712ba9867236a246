// What the user types where: the client takes every key that no field of its own page is there for.
import { expect, test } from 'vitest';
import { placeOf, pointAt, waitForMarks } from '../../lib/cli/browsers/marks.ts';
import type { Tab } from '../../lib/cli/browsers/types.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { frameOfCard, pressInCard } from './in-card.ts';
import { CLIENTS, problemsOf, TELEGRAM, TELEGRAM_HOSTS } from './telegram-world.ts';
import { inBrowsers } from './world.ts';

const DRAFT = 'standIn.draft()';

/** A key or click is on its way to the page when the driver has sent it. */
const waitUntil = (tab: Tab, expression: string): Promise<true> =>
  waitFor(expression, async () => ((await tab.evaluate(expression)) === true ? true : undefined));

inBrowsers(
  TELEGRAM,
  (world) => {
    test('client A steals keys from a field in a shadow root of whomever', async () => {
      const tab = await world().open('web.telegram.org/a/');
      await tab.evaluate(`(() => {
        const host = document.createElement('div');
        host.attachShadow({ mode: 'open' }).append(document.createElement('input'));
        document.documentElement.append(host);
        host.shadowRoot.firstChild.focus();
      })()`);
      await tab.press('a');
      await waitUntil(tab, `${DRAFT} === 'a'`);
      await tab.close();
    });

    test.each(CLIENTS)('client %s: typing in the card leaves the draft alone', async (client) => {
      const tab = await world().open(`web.telegram.org/${client}/`);
      await waitForMarks(tab);
      await pointAt(tab, undefined, 'Matched as');
      await pressInCard(tab, 'Pin');
      const card = await frameOfCard(tab);
      await card.evaluate(`(() => {
        const field = document.createElement('input');
        document.body.append(field);
        field.focus();
      })()`);
      await tab.press('a');
      await tab.press('b');
      await waitFor('the keys in the card', async () =>
        (await card.evaluate('document.activeElement.value')) === 'ab' ? true : undefined,
      );
      expect(await tab.evaluate(DRAFT)).toBe('');
      await tab.press('Escape');
      await tab.evaluate('standIn.operations(200, 4)');
      expect(await problemsOf(tab)).toEqual([]);
      await tab.close();
    });

    test.each(CLIENTS)('client %s: its own clicks, selection and typing go on over marks', async (client) => {
      const tab = await world().open(`web.telegram.org/${client}/`);
      await waitForMarks(tab);
      const row = client === 'a' ? '.ListItem-button h3' : '.chatlist-chat .peer-title';
      const place = await placeOf(tab, 'RipperSec');
      await tab.evaluate(`(globalThis.clicks = 0, addEventListener('click', () => (clicks += 1)))`);
      await tab.click(place);
      await waitUntil(tab, 'clicks === 1');
      expect(
        await tab.evaluate(
          `(getSelection().selectAllChildren(document.querySelector('${row}')), String(getSelection()))`,
        ),
      ).toBe('UserSec');
      await tab.evaluate(`document.querySelector('[contenteditable]').focus()`);
      await tab.press('b');
      await waitUntil(tab, `${DRAFT} === 'b'`);
      await tab.close();
    });
  },
  { secureHosts: TELEGRAM_HOSTS },
);
