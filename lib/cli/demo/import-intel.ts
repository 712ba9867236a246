// Imports a file of intel the way a person does: on the real options page.
import { basename } from 'node:path';
import * as v from 'valibot';
import type { Extension } from '../browsers/extension-page.ts';
import type { Browser } from '../browsers/types.ts';
import { waitFor } from '../browsers/wait.ts';

const Feeds = v.array(v.object({ id: v.string(), importedAt: v.number(), fileName: v.optional(v.string()) }));
const PATIENCE = 120_000;

const ALERT = `document.querySelector('[role="alert"]')?.innerText ?? ''`;

/** A table or a list is read as Byname takes it to be. */
const TAKE_GUESS = `document.querySelector('dialog.reading [type="submit"]')?.click()`;

/** Throws with what the options page says when the file is refused. Counts as TLP:CLEAR: the user's own, on their own screen. */
export async function importIntel(browser: Browser, extension: Extension, path: string): Promise<void> {
  const feeds = async (): Promise<v.InferOutput<typeof Feeds>> =>
    v.parse(Feeds, await extension.ask({ type: 'feeds' }));
  // A file that was imported before keeps its id.
  const before = new Map((await feeds()).map(({ id, importedAt }) => [id, importedAt]));
  const options = await browser.open(`${browser.extensionOrigin}/options.html`);
  await options.setFiles('input[type="file"]', [path]);
  const outcome = await waitFor(
    `the import of ${path}`,
    async () => {
      const feed = (await feeds()).find(
        ({ id, importedAt, fileName }) => fileName === basename(path) && before.get(id) !== importedAt,
      );
      if (feed !== undefined) return feed;
      await options.evaluate(TAKE_GUESS);
      const refusal = String(await options.evaluate(ALERT));
      return refusal === '' ? undefined : refusal;
    },
    PATIENCE,
  );
  if (typeof outcome === 'string') throw new Error(`${path} was refused: ${outcome}`);
  await extension.ask({ type: 'set-feed-tlp', feedId: outcome.id, tlp: 'CLEAR' });
  await options.close();
}
