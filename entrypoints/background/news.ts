// News goes out through storage.local: every page hears of it, and no sleeping background is woken for it.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { NEWS_KEY, type News } from '../../lib/messages/page.ts';

const Schema = v.fallback(v.object({ lexicon: v.number(), settings: v.number() }), {
  lexicon: 0,
  settings: 0,
});

let last: Promise<void> = Promise.resolve();

function tell(change: (news: News) => News): Promise<void> {
  last = last.then(async () => {
    const stored = await browser.storage.local.get(NEWS_KEY);
    await browser.storage.local.set({ [NEWS_KEY]: change(v.parse(Schema, stored[NEWS_KEY])) });
  });
  return last;
}

export const tellLexicon = (version: number): Promise<void> =>
  tell((news) => ({ ...news, lexicon: version }));

export const tellSettings = (): Promise<void> => tell((news) => ({ ...news, settings: news.settings + 1 }));
