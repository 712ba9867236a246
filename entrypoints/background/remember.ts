// What pages and posts show → encounters in the store, where the user has chosen so. Never of private windows, never of what is not
// provably public, unless the user lets that chat be remembered.
import { browser } from 'wxt/browser';
import type { Encounter } from '../../lib/intel/encounter.ts';
import { isPrivatePlace } from '../../lib/intel/private-places.ts';
import type { Lexicon } from '../../lib/match/lexicon.ts';
import { encountersAt, fingerprint, namedThings, pageOf, type Where } from '../../lib/reading/encounters.ts';
import { postingsOf } from '../../lib/reading/hits.ts';
import { hostAt, platformAt, type Place } from '../../lib/reading/document-place.ts';
import { countedClass, type SitePolicy } from '../../lib/reading/policy.ts';
import { chatTitle, isPublicChat } from '../../lib/reading/public-chat.ts';
import { hostOf } from '../../lib/settings/patterns.ts';
import { allowedChats } from '../../lib/store/allowed-chats.ts';
import { addEncounters, encounterSalts } from '../../lib/store/encounters.ts';
import { core } from './core.ts';
import { memorySettings } from './memory-settings.ts';
import type { NamingPost } from './tab-posts.ts';

/** A document that tells what it shows. */
interface Document {
  tabId: number;
  place: Place;
  isPrivate: boolean;
  /** Its port is. */
  isOpen: boolean;
}

interface Reading {
  lexicon: Lexicon;
  policy: SitePolicy;
  /** When it was told: see addEncounters. */
  begunAt: number;
}

async function encountersIn(
  named: readonly (readonly number[])[],
  where: Where,
  { lexicon, policy }: Reading,
): Promise<Encounter[]> {
  const { entities, bonds, producers } = await core();
  const known = await entities.get(lexicon.version, [...new Set(named.flat())]);
  const things = namedThings(named, known, await bonds.get(), policy, await producers.get());
  return encountersAt(things, where, Date.now());
}

const isTelegram = ({ place }: Document): boolean => platformAt(place) === 'telegram';

/** What each document was last remembered with: a page says what it shows several times a second. */
const remembered = new WeakMap<Document, string>();

/** A page may have changed its address since it spoke first; or the tab shows another page by now, which is not where this was met. */
async function addressOf(document: Document): Promise<string | undefined> {
  const { tabId, place } = document;
  const first = place.tabUrl ?? place.url;
  const now = (await browser.tabs.get(tabId).catch(() => undefined))?.url;
  return document.isOpen && hostOf(now) === hostOf(first) ? now : first;
}

/** Of a page: once a day. Telegram's own pages are remembered by their posts alone. */
export async function rememberPage(
  document: Document,
  mentions: readonly number[],
  reading: Reading,
): Promise<void> {
  if (document.isPrivate || isTelegram(document) || mentions.length === 0) return;
  const { isOn, now } = await memorySettings();
  const url = isOn ? await addressOf(document) : undefined;
  const host = hostOf(url);
  if (url === undefined || host === undefined || isPrivatePlace(url)) return;
  const { store } = await core();
  const salts = await encounterSalts(store, now);
  const said = JSON.stringify([salts.pages, url, reading.lexicon.version, mentions]);
  if (remembered.get(document) === said) return;
  const named = mentions
    .map((mention) => postingsOf(reading.lexicon, mention))
    .map((postings) => postings.filter(({ kind }) => countedClass(kind, reading.policy)).map(({ pk }) => pk));
  const where = { host, place: await fingerprint(salts.pages, pageOf(url)) };
  await addEncounters(store, await encountersIn(named, where, reading), reading.begunAt);
  remembered.set(document, said);
}

/** Each post once, with all its reposts. */
export async function rememberPosts(
  document: Document,
  posts: readonly NamingPost[],
  reading: Reading,
): Promise<void> {
  const host = hostAt({ ...document.place, tabUrl: undefined });
  if (document.isPrivate || host === undefined || posts.length === 0) return;
  const { isOn, now } = await memorySettings();
  if (!isOn) return;
  const { store } = await core();
  const [salts, allowed] = [await encounterSalts(store, now), await allowedChats(store)];
  for (const { site, post, named, origin } of posts) {
    const { chat } = post;
    const isAllowed = isPublicChat(chat, site) || allowed.some(({ key }) => key === chat.key);
    if (!isAllowed) continue;
    const where = {
      host,
      channel: chat.key,
      channelName: chatTitle(chat),
      place: await fingerprint(salts.posts, origin),
    };
    await addEncounters(store, await encountersIn(named, where, reading), reading.begunAt);
  }
}
