// What each tab shows: the badge that counts it, and the report that the popup asks for.
import { browser } from 'wxt/browser';
import { foundIn, pksOf, type FoundIn } from '../../lib/reading/found.ts';
import { policyAt, readsEverySite, sitesOver, type Place } from '../../lib/reading/place.ts';
import type { SitePolicy } from '../../lib/reading/policy.ts';
import { Presence } from '../../lib/reading/presence.ts';
import { chatEntities, pksIn } from '../../lib/reading/chat-found.ts';
import { latest } from '../../lib/reading/latest.ts';
import type { ChatReport, TabReport } from '../../lib/messages/extension.ts';
import { hostOf } from '../../lib/settings/patterns.ts';
import { access } from './access.ts';
import { badgeTurn } from './badge-turns.ts';
import { cacheStatus } from './cache-status.ts';
import { core } from './core.ts';
import { openChat } from './open-chat.ts';
import { hasPointed, pointedIn, SIGN } from './pointed.ts';
import { postsOfTab } from './tab-posts.ts';
import { tellTabNews } from './tab-news.ts';
import { tellTab } from './tell-tab.ts';

export const presence = new Presence();

/** Milliseconds: a page that is being read says what it shows many times. */
const BADGE_DELAY = 150;
/** Milliseconds that all frames of a tab get to say what they show, when they are asked; and the slowest page its first word. */
const ANSWER_TIME = 250;
const FIRST_WORD_TIME = 2_000;
const BADGE_COLOUR = '#5b6270';

const tabUrl = async (tabId: number): Promise<string | undefined> =>
  (await browser.tabs.get(tabId).catch(() => undefined))?.url; // a tab that was closed meanwhile has none

/** What may happen in a tab, and what is on the watch-list. */
const policyOfTab = async (url: string | undefined): Promise<SitePolicy> => ({
  ...policyAt(await access(), topFrame(url)),
  watched: await (await core()).watched.get(),
});

const topFrame = (url: string | undefined): Place => ({ url, origin: undefined, tabUrl: url });

/** A page with thousands of names is asked about several times for each choice in its list. */
const lastFound = latest<Promise<FoundIn[]>>();

export async function foundInTab(tabId: number, url?: string): Promise<FoundIn[]> {
  const { lexicons, entities, bonds, producers } = await core();
  const lexicon = await lexicons.current();
  const [address, allowed] = [url ?? (await tabUrl(tabId)), await access()];
  const policy = await policyOfTab(address);
  if (!lexicon || policy.mode === 'off') return [];
  const { version } = lexicon;
  const said = await Promise.all([bonds.get(), producers.get()]);
  const find = async (): Promise<FoundIn[]> => {
    const seen = presence.seenIn(tabId, version);
    const known = await entities.get(version, pksOf(seen, lexicon, policy));
    return foundIn(seen, { lexicon, entities: known, policy, bonds: said[0], rank: said[1] });
  };
  const inputs = [lexicon, tabId, presence.revision(tabId), address, allowed, policy.watched, ...said];
  return lastFound.get(inputs, find).catch((error: unknown) => {
    lastFound.forget();
    throw error;
  });
}

async function updateBadge(tabId: number): Promise<void> {
  const isLatest = badgeTurn(tabId);
  // The badge of all tabs says that everything is hidden.
  if ((await access()).settings.hidden) return;
  const found = await foundInTab(tabId);
  const count = found.length === 0 ? '' : found.length.toString();
  const text = (await hasPointed(tabId)) ? `${count}${SIGN}` : count;
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR, tabId });
  if (isLatest()) await browser.action.setBadgeText({ text, tabId });
}

const waiting = new Set<number>();

/** Soon, once, however often it is asked for. */
export function badgeSoon(tabId: number): void {
  if (waiting.has(tabId)) return;
  waiting.add(tabId);
  setTimeout(() => {
    waiting.delete(tabId);
    updateBadge(tabId).catch((error: unknown) => console.debug('no badge', error)); // the tab was closed
    tellTabNews(tabId);
  }, BADGE_DELAY);
}

/** Counts anew what each tab shows: what counts has changed. */
export function refreshBadges(): void {
  presence.tabIds().forEach(badgeSoon);
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A background that was killed knows nothing of a tab: its pages are asked, and given a moment to answer. */
export async function hearFrom(tabId: number): Promise<void> {
  if (presence.knows(tabId) || !(await tellTab(tabId, { type: 'report' }))) return;
  await wait(ANSWER_TIME);
  await Promise.race([presence.firstWord(tabId), wait(FIRST_WORD_TIME)]);
}

/** Absent where no chat is open that the site tells of. */
async function chatIn(tabId: number, url: string | undefined): Promise<ChatReport | undefined> {
  const { lexicons, entities, bonds, producers } = await core();
  const lexicon = await lexicons.current();
  const policy = await policyOfTab(url);
  if (!lexicon || policy.mode === 'off') return undefined;
  const chat = (await openChat(tabId, lexicon.version))?.post.chat;
  if (chat === undefined) return undefined;
  const posts = (await postsOfTab(tabId)).inChat(chat);
  const known = await entities.get(lexicon.version, pksIn(posts));
  const found = chatEntities(posts, known, policy, await bonds.get(), await producers.get());
  return { ...(chat.title === undefined ? {} : { title: chat.title }), entities: found };
}

export async function tabReport(tabId: number): Promise<TabReport> {
  const [url, allowed] = await Promise.all([tabUrl(tabId), access()]);
  const host = hostOf(url);
  const { settings } = allowed;
  // As it is once everything shows again: nothing is found until then.
  const policy = policyAt({ ...allowed, settings: { ...settings, hidden: false } }, topFrame(url));
  const cache = await cacheStatus();
  const coveredBy = sitesOver(allowed, url);
  if (coveredBy.length > 0) await hearFrom(tabId);
  const chat = cache.state === 'ready' && coveredBy.length > 0 ? await chatIn(tabId, url) : undefined;
  const pointed = policy.mode === 'mark' && !settings.hidden ? await pointedIn(tabId) : undefined;
  return {
    ...(host === undefined ? {} : { host }),
    coveredBy,
    readsEverySite: readsEverySite(allowed),
    mode: policy.mode,
    trusted: policy.trusted,
    found: cache.state === 'ready' ? (await foundInTab(tabId, url)).map(({ group }) => group) : [],
    ...(pointed ? { pointed } : {}),
    ...(chat ? { chat } : {}),
    hidden: settings.hidden,
    ceiling: settings.ceiling,
    siteChanged: presence.hasChanged(tabId),
    cache,
  };
}
