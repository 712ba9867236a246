// News goes out through storage.local: every page hears of it, and no sleeping background is woken for it.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { NEWS_KEY, type News } from '../../lib/messages/page.ts';

const Count = v.optional(v.number(), 0);
const Schema = v.fallback(v.object({ lexicon: Count, settings: Count, mutes: Count }), {
  lexicon: 0,
  settings: 0,
  mutes: 0,
});

let last: Promise<void> = Promise.resolve();

function tell(change: (news: News) => News): Promise<void> {
  const told = last.then(async () => {
    const stored = await browser.storage.local.get(NEWS_KEY);
    await browser.storage.local.set({ [NEWS_KEY]: change(v.parse(Schema, stored[NEWS_KEY])) });
  });
  last = told.catch(() => undefined); // whoever tells hears of it; the next news must still go out
  return told;
}

export const tellLexicon = (version: number): Promise<void> =>
  tell((news) => ({ ...news, lexicon: version }));

export const tellSettings = (): Promise<void> => tell((news) => ({ ...news, settings: news.settings + 1 }));

/** Pages of all sites read anew; of which site the mute is stays here, as every page's process can read the news. */
export const tellMutes = (): Promise<void> => tell((news) => ({ ...news, mutes: news.mutes + 1 }));
