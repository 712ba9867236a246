// Every component in its states, in both browsers and both themes: axe finds nothing, nothing is wider than the narrowest
// window, and a picture of each is kept for eyes.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { waitFor } from '../../lib/cli/browsers/wait.ts';
import { inBrowsers } from './world.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A state alone has neither a title nor the landmarks of its page. */
const OF_WHOLE_PAGES = ['region', 'page-has-heading-one', 'landmark-one-main', 'heading-order', 'bypass'];

const RUN = `axe.run({ resultTypes: ['violations'], rules: ${JSON.stringify(Object.fromEntries(OF_WHOLE_PAGES.map((id) => [id, { enabled: false }])))} })
  .then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`;

const TOO_WIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

const Names = v.array(v.string());

for (const dark of [false, true]) {
  const theme = dark ? 'dark' : 'light';
  inBrowsers(
    {},
    (world, name) => {
      test(`every state is right, ${theme}`, async () => {
        const { browser } = world();
        const folder = `.output/gallery-${name}-${theme}`;
        mkdirSync(folder, { recursive: true });
        const tab = await browser.open(`${browser.extensionOrigin}/gallery.html`);
        const names = await waitFor('the list of states', async () => {
          const listed = await tab.evaluate(
            `[...document.querySelectorAll('[data-name]')].map(({ dataset }) => dataset.name)`,
          );
          const found = v.parse(Names, listed);
          return found.length > 0 ? found : undefined;
        });
        await tab.evaluate(`(() => { ${AXE}; })()`);
        const wrong: unknown[] = [];
        // Two languages by turns: both are seen, and no state costs twice.
        for (const [index, state] of names.entries()) {
          const isJapanese = (index % 2 === 0) === dark;
          await tab.evaluate(`location.hash = ${JSON.stringify(`${state}${isJapanese ? ',ja' : ''}`)}`);
          await waitFor(state, async () =>
            (await tab.evaluate(
              `document.querySelector('[data-state=${JSON.stringify(state)}]') !== null`,
            )) === true
              ? true
              : undefined,
          );
          const found = await tab.evaluate(RUN);
          if (JSON.stringify(found) !== '[]') wrong.push([state, found]);
          await tab.screenshot(`${folder}/${state}.png`);
        }
        // How wide a state is does not depend on its theme.
        await tab.resize(320, 700);
        for (const state of dark ? [] : names) {
          await tab.evaluate(`location.hash = ${JSON.stringify(state)}`);
          await waitFor(state, async () =>
            (await tab.evaluate(
              `document.querySelector('[data-state=${JSON.stringify(state)}]') !== null`,
            )) === true
              ? true
              : undefined,
          );
          const over = await tab.evaluate(TOO_WIDE);
          if (over !== 0) wrong.push([state, 'too wide by', over]);
        }
        expect(wrong).toEqual([]);
        await tab.close();
      });
    },
    { dark },
  );
}
