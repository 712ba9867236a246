// A mention whose page lets no card in: the popup shows the card, and the badge says so with a "!".
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { chooseLanguage } from '../../lib/i18n/languages.ts';
import { textsFor } from '../../lib/i18n/texts.ts';
import type { PointedMention } from '../../lib/messages/extension.ts';
import { access } from './access.ts';

/** In the badge after the count. The browser takes it away with the document: it tells how long the mention counts. */
export const SIGN = '!';

const Mention: v.GenericSchema<unknown, PointedMention> = v.object({
  version: v.number(),
  mention: v.number(),
  text: v.string(),
});

/** In storage.session: it outlives this background, and is never written to disk. */
const keyOf = (tabId: number): string => `pointed ${tabId}`;

export const hasPointed = async (tabId: number): Promise<boolean> =>
  (await browser.action.getBadgeText({ tabId })).endsWith(SIGN);

export async function setPointed(tabId: number, mention: PointedMention): Promise<void> {
  const { language } = (await access()).settings;
  const { popup } = textsFor(chooseLanguage(language, navigator.languages));
  await browser.storage.session.set({ [keyOf(tabId)]: mention });
  await browser.action.setTitle({ title: popup.cardHere, tabId });
  await browser.action.setBadgeText({ text: SIGN, tabId });
}

export async function pointedIn(tabId: number): Promise<PointedMention | undefined> {
  if (!(await hasPointed(tabId))) return undefined;
  const result = v.safeParse(Mention, (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)]);
  return result.success ? result.output : undefined;
}

export const forgetPointed = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));
