// A form gives its field of a name in place of what every node has under it: a page whose fields are called so is read all the same,
// and stays usable.
import { expect, test } from 'vitest';
import { paintedTexts, pointAt } from '../../lib/cli/browsers/marks.ts';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { html, inBrowsers } from '../e2e/world.ts';

const WAYS = ['parentNode', 'parentElement', 'firstChild', 'nextSibling', 'getRootNode', 'isConnected'];
const LOOKS = ['nodeType', 'localName', 'ownerDocument', 'shadowRoot', 'host', 'compareDocumentPosition'];
const QUESTIONS = ['hasAttributes', 'getAttribute', 'matches', 'closest', 'contains'];
const LAYOUT = ['checkVisibility', 'getBoundingClientRect', 'getClientRects'];

/** Two of one name are given as a list. */
const fields = (names: readonly string[]): string =>
  names.map((name) => `<input name="${name}"><input id="${name}">`).join('');

inBrowsers(
  {
    '/': ({ searchParams }) => ({
      body: html(
        `<p>RipperSec</p><form>Killnet ${fields(searchParams.getAll('name'))}<i>CyberDragon</i></form><p>UserSec</p>`,
      ),
    }),
  },
  (world) => {
    test.each([
      ...[...WAYS, ...LOOKS, ...QUESTIONS, ...LAYOUT].map((name) => [name, [name]] as const),
      ['all that', [...WAYS, ...LOOKS, ...QUESTIONS, ...LAYOUT]] as const,
    ])('fields called %s', async (_, names) => {
      const tab = await world().open(`news.test/?${names.map((name) => `name=${name}`).join('&')}`);
      const painted = (expected: readonly string[]): Promise<true> =>
        waitFor(`${expected.join()} painted`, async () =>
          (await paintedTexts(tab)).join() === expected.join() ? true : undefined,
        );
      await painted(['RipperSec', 'Killnet', 'CyberDragon', 'UserSec']);
      await tab.evaluate(
        `document.querySelector('i').insertAdjacentHTML('afterend', '<p>Later UserSec</p>')`,
      );
      await painted(['RipperSec', 'Killnet', 'CyberDragon', 'UserSec', 'UserSec']);
      expect(await pointAt(tab, 'Killnet', 'Matched as “Killnet”')).toContain('Killnet');
      await tab.close();
    });
  },
);
