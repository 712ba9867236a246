// A mention whose page lets no card in: the popup shows the card, and the badge says so with a "!".
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { chooseLanguage } from '../../lib/i18n/languages.ts';
import { backgroundTextsFor } from '../../lib/i18n/background-texts.ts';
import type { PointedMention } from '../../lib/messages/extension.ts';
import { access } from './access.ts';
import { badgeTurn } from './badge-turns.ts';

/** In the badge after the count. The browser takes it away with the document, also where this background was dead meanwhile. */
export const SIGN = '!';

const Mention: v.GenericSchema<unknown, PointedMention> = v.object({
  version: v.number(),
  mention: v.number(),
  text: v.string(),
});

/** In storage.session: it outlives this background, and is never written to disk. */
const keyOf = (tabId: number): string => `pointed ${tabId}`;

/**
 * What was pointed at counts as long as both the badge and the store say so: the badge alone may have been written for a document
 * that has just gone.
 */
export const hasPointed = async (tabId: number): Promise<boolean> => (await pointedIn(tabId)) !== undefined;

export async function setPointed(tabId: number, mention: PointedMention): Promise<void> {
  const { language } = (await access()).settings;
  const { popup } = backgroundTextsFor(chooseLanguage(language, navigator.languages));
  await browser.storage.session.set({ [keyOf(tabId)]: mention });
  await browser.action.setTitle({ title: popup.cardHere, tabId });
  // A count that is on its way has not seen the mention, and would take its sign off.
  badgeTurn(tabId);
  await browser.action.setBadgeText({ text: SIGN, tabId });
}

export async function pointedIn(tabId: number): Promise<PointedMention | undefined> {
  if (!(await browser.action.getBadgeText({ tabId })).endsWith(SIGN)) return undefined;
  const result = v.safeParse(Mention, (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)]);
  return result.success ? result.output : undefined;
}

/** For when the tab's document has gone, or the tab itself. */
export const forgetPointed = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));
