// The stand-ins break where the real clients break: else they would prove nothing.
import { expect, test } from 'vitest';
import { waitForMarks } from '../../lib/cli/browsers/marks.ts';
import { CLIENTS, problemsOf, TELEGRAM, TELEGRAM_HOSTS } from './telegram-world.ts';
import { inBrowsers } from './world.ts';

const editTo = (text: string): string => `(() => {
  const message = standIn.model.shown.at(-2);
  standIn.model.change(message, { text: [['text', ${JSON.stringify(text)}]], edited: true });
  standIn.show();
})()`;

const EDIT = editTo('edited by nobody');

const A_TEXT = `[...document.querySelectorAll('.text-content')].at(-2)`;

inBrowsers(
  TELEGRAM,
  (world) => {
    test.each([
      [
        'a text node that is wrapped',
        `(() => { const text = ${A_TEXT}; const node = document.createTreeWalker(text, NodeFilter.SHOW_TEXT).nextNode(); const span = document.createElement('span'); node.replaceWith(span); span.append(node); })()`,
      ],
      [
        'a message that is put elsewhere',
        `(() => { const message = ${A_TEXT}.closest('.Message'); message.parentNode.prepend(message); })()`,
      ],
    ])('client A does not survive %s', async (_, change) => {
      const tab = await world().open('web.telegram.org/a/');
      await waitForMarks(tab);
      await tab.evaluate(editTo('UserSec'));
      expect(await problemsOf(tab)).toEqual([]);
      await tab.evaluate(change);
      await tab.evaluate(EDIT);
      expect(await problemsOf(tab)).not.toEqual([]);
      await tab.close();
    });

    test('once it has thrown, client A shows no new message', async () => {
      const tab = await world().open('web.telegram.org/a/');
      const count = `document.querySelectorAll('.Message').length`;
      await tab.evaluate(`${A_TEXT}.replaceChildren('gone')`);
      await tab.evaluate(EDIT);
      const before = await tab.evaluate(count);
      await tab.evaluate('(standIn.model.send(standIn.model.chat, standIn.model.topic), standIn.show())');
      expect(await tab.evaluate(count)).toBe(before);
      expect((await problemsOf(tab)).join()).toContain('NotFoundError');
      await tab.close();
    });

    test('client K replaces a bubble that is edited', async () => {
      const tab = await world().open('web.telegram.org/k/');
      await waitForMarks(tab);
      await tab.evaluate(
        `void (globalThis.old = [...document.querySelectorAll('.bubble[data-timestamp]')].at(-2))`,
      );
      await tab.evaluate(EDIT);
      expect(await tab.evaluate('old.isConnected')).toBe(false);
      expect(await problemsOf(tab)).toEqual([]);
      await tab.evaluate(`document.querySelector('.bubbles-date-group').prepend('x')`);
      await tab.evaluate(`document.querySelector('.bubble[data-timestamp]').classList.add('x')`);
      expect(await problemsOf(tab)).not.toEqual([]);
      await tab.close();
    });

    test.each(CLIENTS)('client %s is well after operations of its own', async (client) => {
      const tab = await world().open(`web.telegram.org/${client}/?seed=3`);
      await tab.evaluate('standIn.operations(500, 5)');
      expect(await problemsOf(tab)).toEqual([]);
      await tab.close();
    });
  },
  { secureHosts: TELEGRAM_HOSTS },
);
