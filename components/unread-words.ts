import { sentences } from '../lib/i18n/format.ts';
import type { Texts } from '../lib/i18n/texts.ts';

/** Why something was asked for and did not come. */
export type Unread = keyof Texts['card']['failures'];

interface Told {
  title: string;
  advice: string;
}

/** For a page of ours: what a card beside a mark says of pointing at it once more is of no use there. */
export function unreadTold(code: Unread, { common, card }: Texts): Told {
  const own: Partial<Record<Unread, Told>> = common.unread;
  return own[code] ?? card.failures[code];
}

/** What happened, and what to do. */
export function unreadWords(code: Unread, texts: Texts): string {
  const { title, advice } = unreadTold(code, texts);
  return sentences(texts.language, title, advice);
}
