// The word by which a card's frame knows that a page script of ours has made it. One for as long as the browser runs.
import * as v from 'valibot';
import { browser } from 'wxt/browser';

const KEY = 'card-key';
const Stored = v.string();

async function take(): Promise<string> {
  const kept = v.safeParse(Stored, (await browser.storage.session.get(KEY))[KEY]);
  if (kept.success) return kept.output;
  const made = crypto.randomUUID();
  await browser.storage.session.set({ [KEY]: made });
  return made;
}

let known: Promise<string> | undefined;

export const cardKey = (): Promise<string> => (known ??= take());
