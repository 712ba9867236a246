// Answers what the extension's own pages ask about mutes.
import { browser, type Browser } from 'wxt/browser';
import {
  endOf,
  type Mute,
  type MuteList,
  type MutePlace,
  type MuteWish,
  type NewMute,
} from '../../lib/intel/mute.ts';
import type { ExtensionRequest, ExtensionRequests, Outcome } from '../../lib/messages/extension.ts';
import { mutesUpTo } from '../../lib/reading/mutes.ts';
import { hostOf } from '../../lib/settings/patterns.ts';
import { addMutes, readMutes, removeMutes, type Added } from '../../lib/store/mutes.ts';
import { ceiling } from './access.ts';
import { core } from './core.ts';
import { forgetLearnt } from './forget-learnt.ts';
import { tellMutes } from './news.ts';
import { fail, ok } from './outcome.ts';
import { refreshBadges } from './badge.ts';

type MuteType = 'mute-place' | 'mute' | 'mutes' | 'unmute' | 'add-mutes';
export type MuteRequest = Extract<ExtensionRequest, { type: MuteType }>;
type Answer = ExtensionRequests[MuteType]['answer'];
type Sender = Browser.runtime.MessageSender;

async function placeOf(sender: Sender, tabId: number | undefined): Promise<MutePlace> {
  // A tab that was closed meanwhile offers no host.
  const tab = tabId === undefined ? sender.tab : await browser.tabs.get(tabId).catch(() => undefined);
  const isPrivate = tab?.incognito ?? false;
  const host = isPrivate ? undefined : hostOf(tab?.url);
  return host === undefined ? { isPrivate } : { isPrivate, host };
}

/** Pages are marked anew, badges and lists follow. `added`: what no longer counts from now on. */
async function changed(added: readonly NewMute[]): Promise<void> {
  (await core()).mutes.forget();
  await forgetLearnt(added.map(({ host }) => host));
  await tellMutes();
  refreshBadges();
}

async function add(mutes: readonly NewMute[]): Promise<Added> {
  const added = await addMutes((await core()).store, mutes);
  await changed(mutes);
  return added;
}

async function mute({ term, ...about }: MuteWish, place: MutePlace): Promise<Outcome<Mute>> {
  if (about.host !== undefined && about.host !== place.host) return fail('not-found');
  const now = Date.now();
  const until = endOf(term, now);
  const { mutes } = await add([{ ...about, ...(until === undefined ? {} : { until }), createdAt: now }]);
  const [made] = mutes;
  return made ? ok(made) : fail('store-failed');
}

async function unmute(ids: readonly number[]): Promise<null> {
  await removeMutes((await core()).store, ids);
  await changed([]);
  return null;
}

async function addAll(mutes: readonly NewMute[]): Promise<{ added: number; known: number }> {
  const { known } = await add(mutes);
  return { added: mutes.length - known, known };
}

async function list(): Promise<MuteList> {
  const { store, lexicons } = await core();
  const [mutes, top] = await Promise.all([readMutes(store, Date.now()), ceiling()]);
  if (top === undefined) return { mutes, isCut: false };
  const lexicon = await lexicons.current();
  return { mutes: lexicon ? mutesUpTo(lexicon, mutes, top) : [], isCut: true };
}

export async function aboutMutes(request: MuteRequest, sender: Sender): Promise<Outcome<Answer>> {
  switch (request.type) {
    case 'mute-place':
      return ok(await placeOf(sender, request.tabId));
    case 'mute':
      return mute(request.wish, await placeOf(sender, request.tabId));
    case 'mutes':
      return ok(await list());
    case 'unmute':
      return ok(await unmute(request.ids));
    case 'add-mutes':
      return ok(await addAll(request.mutes));
  }
}
