// Asks the running extension itself, from one of its own pages: the way its interface asks.
import * as v from 'valibot';
import type { Browser, Tab } from './types.ts';
import { waitFor } from './wait.ts';

const Outcome = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), code: v.string(), detail: v.optional(v.string()) }),
]);

const Status = v.object({ state: v.string() });

/** As the interface does (lib/messages/ask.ts): an ended background starts with the message, and one that got no answer is sent again. */
const send = (text: string): string => `(async () => {
  const sendOnce = () => browser.runtime.sendMessage(${text}).catch(() => undefined);
  return (await sendOnce()) ?? (await browser.runtime.sendMessage(${text}));
})()`;

export interface Extension {
  /** Sends a request as the popup or the options page does; throws when the answer is a failure. */
  ask: (request: object) => Promise<unknown>;
  /** Value of an expression in an extension page; `browser` is the extension API there. */
  evaluate: (expression: string) => Promise<unknown>;
  close: Tab['close'];
}

/** The card waits for a page to speak to it: alone in a tab it does nothing. */
const QUIET_PAGE = 'card.html';

export async function openExtension(browser: Browser): Promise<Extension> {
  const tab = await browser.open(`${browser.extensionOrigin}/${QUIET_PAGE}`);
  const evaluate = (expression: string): Promise<unknown> =>
    tab.evaluate(`((browser) => ${expression})(globalThis.browser ?? chrome)`);
  return {
    evaluate,
    ask: async (request) => {
      const text = JSON.stringify(request);
      const outcome = v.parse(Outcome, await evaluate(send(text)));
      if (outcome.ok) return outcome.value;
      throw new Error(`The extension answered ${outcome.code} ${outcome.detail ?? ''} to ${text}`);
    },
    close: tab.close,
  };
}

/** The browser's number for the tab that shows a URL. */
export async function tabIdOf(extension: Extension, url: string): Promise<number> {
  const id = await extension.evaluate(
    `browser.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)})?.id)`,
  );
  return v.parse(v.number(), id);
}

/** The starter pack is loaded when the extension is installed: waits until names can be found. */
export const waitForCache = (extension: Extension, wanted = 'ready'): Promise<true> =>
  waitFor('the intel cache', async () => {
    const { state } = v.parse(Status, await extension.ask({ type: 'cache' }));
    return state === wanted ? true : undefined;
  });
